using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>An entry of a book that depends on another: it names it, or names what does.</summary>
/// <param name="Kind">The list that it is of, from the root of the book: <c>serviceLevels/policies/targets</c>, <c>kpis/kpis</c>, <c>workflows/workflows</c>.</param>
/// <param name="KindName">What people call such an entry.</param>
/// <param name="Pointer">Where it stands in the book: a JSON pointer (RFC 6901).</param>
/// <param name="Code">Its code, after those of the entries around it: <c>work-order/handle</c>.</param>
/// <param name="Name">Its display name, after those of the entries around it.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Dependent(string Kind, LocalizedText KindName, string Pointer, string Code, LocalizedText Name);
