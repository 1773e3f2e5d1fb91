using Spectre.Console;

namespace CallCenter.Standards.Tool.Consoles;

/// <summary>What a command says to people: lines, headings and tables. Every text is made safe here, whatever file it came from; colours come only where the reader's terminal has them.</summary>
internal sealed class Page(TextWriter writer, bool hasColours, int width)
{
    private const string Plain = "\u001b[0m";

    /// <summary>One line, as long as it is: terminals break it, files keep it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tone">How it is set off.</param>
    /// <param name="indent">How far it stands to the right.</param>
    public void Line(string text, Tone tone = Tone.None, int indent = 0)
    {
        string told = new string(' ', indent) + PlainText.OneLine(text);
        writer.WriteLine(hasColours && tone != Tone.None ? CodeOf(tone) + told + Plain : told);
    }

    /// <summary>Lines of the tool's own words.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="indent">How far they stand to the right.</param>
    public void Lines(string text, int indent = 0)
    {
        foreach (string line in text.Split('\n'))
        {
            Line(line, indent: indent);
        }
    }

    /// <summary>An answer: its first sentence, and what it rests on further to the right.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="tone">How the first is set off.</param>
    /// <param name="indent">How far the first stands to the right.</param>
    public void Answer(IEnumerable<string> sentences, Tone tone = Tone.None, int indent = 2)
    {
        bool isFirst = true;
        foreach (string sentence in sentences)
        {
            Line(sentence, isFirst ? tone : Tone.None, isFirst ? indent : indent + 2);
            isFirst = false;
        }
    }

    public void Blank() => writer.WriteLine();

    /// <summary>A heading, with a blank line before it.</summary>
    public void Heading(string text)
    {
        Blank();
        Line(text, Tone.Heading);
    }

    /// <summary>A table: the first columns are words and stand left, the others figures and stand right.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="words">How many columns are words.</param>
    /// <param name="rows">The rows.</param>
    public void Table(IReadOnlyList<string> headings, int words, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = hasColours ? TableBorder.Rounded : TableBorder.Ascii2, UseSafeBorder = false };
        for (int i = 0; i < headings.Count; i++)
        {
            table.AddColumn(new TableColumn(new Text(PlainText.OneLine(headings[i]))) { Alignment = i < words ? Justify.Left : Justify.Right });
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(cell => new Text(PlainText.OneLine(cell))));
        }

        using var text = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        foreach (string line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            writer.WriteLine(line.TrimEnd());
        }
    }

    private static string CodeOf(Tone tone) => tone switch
    {
        Tone.Heading => "\u001b[1m",
        Tone.Bad => "\u001b[31m",
        Tone.Doubtful => "\u001b[33m",
        Tone.Good => "\u001b[32m",
        _ => "\u001b[2m",
    };
}

/// <summary>How a line is set off where the terminal has colours; its words say the same without.</summary>
internal enum Tone
{
    None,
    Heading,
    Good,
    Doubtful,
    Bad,
    Faint,
}
