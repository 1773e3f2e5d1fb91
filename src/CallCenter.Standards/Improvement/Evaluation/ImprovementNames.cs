using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>What a section of improvement may name of other sections, and how KPIs are stated; null where that is not known.</summary>
internal sealed record ImprovementNames(Codes Calendars, Codes Roles, Codes Kpis, Func<string, (KpiUnit Unit, KpiDirection Direction)?> Stated);
