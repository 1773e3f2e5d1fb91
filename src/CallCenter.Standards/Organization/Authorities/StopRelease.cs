using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>Who can lift a stop of an operation: a role or a party, by the steps that the workflows of the book let them take.</summary>
/// <param name="Role">The code of the role or party.</param>
/// <param name="Name">Its display name.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StopRelease(string Role, LocalizedText Name);
