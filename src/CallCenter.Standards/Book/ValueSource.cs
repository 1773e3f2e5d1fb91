using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>Where a value of a book is written.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Pointer">Where in the layer: a JSON pointer (RFC 6901) into its own text.</param>
/// <param name="Line">The line in the layer's text, from 1; null where the layer is a book, whose text is not kept.</param>
/// <param name="Column">The column in the line, from 1, in UTF-16 characters; null where the layer is a book.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ValueSource(BookLayer Layer, string Pointer, int? Line, int? Column);
