using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Surveys;

/// <summary>That a customer was asked before: by which survey or campaign, about which contact, and when.</summary>
/// <param name="Survey">The survey's code, or a campaign's.</param>
/// <param name="Contact">The contact's id; of a campaign any text.</param>
/// <param name="At">When.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PastInvitation(string Survey, string Contact, Instant At);
