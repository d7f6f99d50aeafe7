export { findingLines } from './finding-lines';
export { ImportRefused } from './import-refused';
export { summaryOf, wasRead, type FileReport } from './import-report';
export { silently, type Importing, type Progress } from './importing';
export { deliverAgencyRecords, type AgencyRecords, type AgencyRecordsReport } from './partners/agency-records/deliver-agency-records';
export { importGias } from './partners/gias/import-gias';
export { importNhsOrganisations } from './partners/nhs-organisations/import-nhs-organisations';
export { importOrganisations } from './partners/organisations/import-organisations';
export { sentFilesAt, type SentFile } from './sent-files';
