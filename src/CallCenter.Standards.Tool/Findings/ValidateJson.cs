using System.Text.Json;
using CallCenter.Standards.Tool.Replies;

namespace CallCenter.Standards.Tool.Findings;

/// <summary>Checked files as JSON: each with its findings, in the reader's language, and how many there are.</summary>
internal static class ValidateJson
{
    public static void Write(Utf8JsonWriter json, CheckedFile[] files, FindingLines lines)
    {
        json.WriteNumber("errors", files.Sum(static file => file.Count(FindingSeverity.Error)));
        json.WriteNumber("warnings", files.Sum(static file => file.Count(FindingSeverity.Warning)));
        json.WriteStartArray("files");
        foreach (CheckedFile file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Name);
            json.WriteString("kind", EnumCodes<Books.InputKind>.CodeOf(file.Kind));
            if (file.Book is { } book)
            {
                Reply.Book(json, book);
            }

            json.WriteStartArray("findings");
            foreach (Finding finding in file.Findings)
            {
                Write(json, finding, lines);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, FindingLines lines)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", EnumCodes<FindingSeverity>.CodeOf(finding.Severity));
        json.WriteString("file", finding.File);
        Number(json, "line", finding.Line);
        Number(json, "column", finding.Column);
        json.WriteString("pointer", finding.Pointer);
        json.WriteString("entry", finding.Entry);
        json.WriteString("value", finding.Value);
        json.WriteString("message", lines.Message(finding));
        json.WriteString("remedy", lines.Remedy(finding));
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
