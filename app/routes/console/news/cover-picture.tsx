import { href, paths } from "~/paths";

/** The picture above a post. What it shows is in nobody's words; the title says what the post is about. */
export const CoverPicture = ({ companyId, coverId }: { companyId: string; coverId: string | null }) =>
  coverId && (
    <p className="cover">
      <img src={href(paths.shownFile, { companyId, documentId: coverId })} alt="" decoding="async" />
    </p>
  );
