using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>A role of the organisation that should decide something.</summary>
/// <param name="Code">The role's code.</param>
/// <param name="Name">Its display name.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DecidingRole(string Code, LocalizedText Name);
