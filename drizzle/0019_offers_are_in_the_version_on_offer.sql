update contracts c set agreement_version = v.version from agreement_versions v
where v.agreement_id = c.agreement_id and v.active and v.version <> c.agreement_version
  and c.status = 'pending' and c.type in ('program', 'service');
