using System.Text.Json;
using CallCenter.Standards.Tool.Files;

namespace CallCenter.Standards.Tool.Books;

/// <summary>What a file is.</summary>
internal enum InputKind
{
    Book,
    Overlay,
    Timeline,
    DecisionModel,
    TableInCsv,
    TableInJson,
    Schema,
}

/// <summary>Tells what a file is by its name, or by what it begins with.</summary>
internal static class InputKinds
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What a file is; what cannot be told is a book, whose reader says what is wrong with it.</summary>
    public static InputKind Of(InputFile file) => Path.GetExtension(file.Path ?? "").ToUpperInvariant() switch
    {
        ".DMN" or ".XML" => InputKind.DecisionModel,
        ".CSV" => InputKind.TableInCsv,
        ".JSON" or ".JSONC" => OfJson(file.Content),
        _ => file.Text.AsSpan().TrimStart() switch
        {
            ['<', ..] => InputKind.DecisionModel,
            ['{' or '/' or '[', ..] or [] => OfJson(file.Content),
            var text when text[1..].IndexOf(',') is >= 0 and < 4 => InputKind.TableInCsv,
            _ => InputKind.Book,
        },
    };

    private static InputKind OfJson(byte[] content)
    {
        try
        {
            ReadOnlyMemory<byte> json = content.AsSpan().StartsWith("\uFEFF"u8) ? content.AsMemory(3) : content;
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            return document.RootElement.ValueKind != JsonValueKind.Object ? InputKind.Book
                : Has("$defs") ? InputKind.Schema
                : Has("extends") || Has("provenance") || Has("authors") || Has("confirms") ? InputKind.Overlay
                : Has("standards") ? InputKind.Timeline
                : Has("hitPolicy") || (Has("inputs") && Has("outputs")) ? InputKind.TableInJson
                : InputKind.Book;

            // A misspelt "extends" does not make a book of an overlay: no book has a source of its own.
            bool Has(string member) => document.RootElement.TryGetProperty(member, out _);
        }
        catch (JsonException)
        {
            return InputKind.Book;
        }
    }
}
