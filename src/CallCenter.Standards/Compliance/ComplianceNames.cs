using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>What a section of compliance may name of other sections.</summary>
internal sealed record ComplianceNames(Codes Calendars, Codes Roles, Codes Kpis);
