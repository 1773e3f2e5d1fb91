using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>An authority that an agent holds, and how far it goes (D2.5).</summary>
/// <param name="Authority">The authority's code.</param>
/// <param name="Limit">The greatest amount, at most two decimals, never negative; null where it has no limit.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct AuthorityLimit(string Authority, decimal? Limit = null);
