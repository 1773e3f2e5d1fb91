using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>One of the texts that a book is made of: the book at the bottom, or an overlay over it.</summary>
/// <param name="Code">The code that it gives the book.</param>
/// <param name="Version">The version that it gives the book.</param>
/// <param name="File">The file it was read from; null where none was given.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BookLayer(string Code, string Version, string? File) : ICoded;
