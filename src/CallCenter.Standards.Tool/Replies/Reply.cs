using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;

namespace CallCenter.Standards.Tool.Replies;

/// <summary>Where the answer of a command goes, and in which form: a page for people or JSON for programs; on the console, or into a file.</summary>
/// <param name="console">The console.</param>
/// <param name="file">The file; null for the console.</param>
/// <param name="isJson">Whether JSON was asked for.</param>
internal sealed class Reply(ToolConsole console, string? file, bool isJson)
{
    /// <summary>The number of the form of the answers in JSON; it changes when a program of the older form would read otherwise.</summary>
    private const int Format = 1;

    /// <summary>Answers in the form asked for.</summary>
    /// <param name="command">The command.</param>
    /// <param name="page">Writes the page.</param>
    /// <param name="json">Writes members of the JSON object.</param>
    public void Give(string command, Action<Page> page, Action<Utf8JsonWriter> json)
    {
        if (isJson)
        {
            Give(JsonText.Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("format", Format);
                writer.WriteString("command", command);
                writer.WriteString("version", ToolVersion.Tool);
                writer.WriteString("language", console.Words.Tag);
                json(writer);
                writer.WriteEndObject();
            }));
        }
        else if (file is null)
        {
            page(new Page(console.Output, console.HasColours, console.Width));
        }
        else
        {
            using var text = new StringWriter { NewLine = "\n" };
            page(new Page(text, hasColours: false, console.Width));
            Give(text.ToString());
        }
    }

    /// <summary>Answers with a text as it is.</summary>
    public void Give(string text)
    {
        if (file is null)
        {
            console.Output.Write(text);
            return;
        }

        OutputFile.Write(file, text, console);
        console.Error.WriteLine(PlainText.OneLine(console.Words.Of("output.written", ("file", file))));
    }

    /// <summary>Writes which book was asked.</summary>
    public static void Book(Utf8JsonWriter json, StandardBook book, string member = "book")
    {
        json.WriteStartObject(member);
        json.WriteString("code", book.Code);
        json.WriteString("version", book.Version);
        json.WriteString("hash", book.Hash);
        json.WriteEndObject();
    }
}
