using System.Xml.Linq;

namespace CallCenter.Standards.Dmn;

/// <summary>A text that an expression was read from, and what it belongs to, such as <c>Approval/rules/2/when/1</c>.</summary>
internal sealed record FeelSource(string Name, string Text)
{
    /// <summary>The element that has the text; null where none has.</summary>
    public XElement? Xml { get; init; }

    /// <summary>Line and column of an offset, from 1.</summary>
    public (int Line, int Column) At(int offset)
    {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset && i < Text.Length; i++)
        {
            if (Text[i] == '\n')
            {
                line++;
                start = i + 1;
            }
        }

        return (line, offset - start + 1);
    }
}

/// <summary>A place in a text.</summary>
internal readonly record struct Place(FeelSource Source, int Offset);
