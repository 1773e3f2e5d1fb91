using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Contacts;

/// <summary>That risk control has looked at a matter that triage stopped, and lets it go on (D3.3: more material, or a risk talk).</summary>
/// <param name="By">Who released it, of risk control.</param>
/// <param name="At">When.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskRelease(string By, Instant At);
