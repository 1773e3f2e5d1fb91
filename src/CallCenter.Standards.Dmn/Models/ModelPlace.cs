using System.Xml;
using System.Xml.Linq;

namespace CallCenter.Standards.Dmn;

/// <summary>Where an element stands in its file, and where its text does; kept on the elements of a model while it is read.</summary>
internal sealed class ModelPlace(string file, int line, int column)
{
    private readonly List<(int Offset, int Line, int Column, bool IsVerbatim)> texts = [];
    private int length;

    public (int Line, int Column) Start => (line, column);

    /// <summary>Marks the elements of a document, read as its elements were.</summary>
    public static void Mark(XElement root, string file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        using var text = new StringReader(file);
        using var reader = XmlReader.Create(text, settings);
        var position = (IXmlLineInfo)reader;
        using IEnumerator<XElement> elements = root.DescendantsAndSelf().GetEnumerator();
        var open = new Stack<ModelPlace>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when elements.MoveNext():
                    var place = new ModelPlace(file, position.LineNumber, position.LinePosition);
                    elements.Current.AddAnnotation(place);
                    if (!reader.IsEmptyElement)
                    {
                        open.Push(place);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.TryPeek(out ModelPlace? owner):
                    owner.texts.Add((owner.length, position.LineNumber, position.LinePosition, reader.NodeType == XmlNodeType.CDATA));
                    owner.length += reader.Value.Length;
                    break;
            }
        }
    }

    /// <summary>Takes the marks away: what is evaluated needs none.</summary>
    public static void Clear(XElement root)
    {
        foreach (XElement element in root.DescendantsAndSelf())
        {
            element.RemoveAnnotations<ModelPlace>();
        }
    }

    /// <summary>Where a character of the element's text stands.</summary>
    /// <param name="offset">The character, from 0.</param>
    public (int Line, int Column) OfText(int offset)
    {
        int last = texts.FindLastIndex(text => text.Offset <= offset);
        if (last < 0)
        {
            return Start;
        }

        (int at, int inLine, int inColumn, bool isVerbatim) = texts[last];
        for (int i = IndexOf(inLine, inColumn); at < offset && i < file.Length; at++)
        {
            int length = Written(i, isVerbatim);
            bool isEnd = file[i] is '\n' or '\r';
            at += !isEnd && length > 1 && IsPair(i, length) ? 1 : 0;
            (inLine, inColumn) = isEnd ? (inLine + 1, 1) : (inLine, inColumn + length);
            i += length;
        }

        return (inLine, inColumn);
    }

    /// <summary>How many characters of the file stand for one of the text: an entity, the end of a line, or the character itself.</summary>
    private int Written(int i, bool isVerbatim) =>
        file[i] == '&' && !isVerbatim ? file.IndexOf(';', i) - i + 1
        : file[i] == '\r' && i + 1 < file.Length && file[i + 1] == '\n' ? 2
        : 1;

    /// <summary>Whether an entity stands for a character beyond the basic plane, which is two of the text.</summary>
    private bool IsPair(int i, int length)
    {
        ReadOnlySpan<char> number = file.AsSpan(i + 1, length - 2);
        return number.Length > 1 && number[0] == '#' && (number[1] == 'x'
            ? int.TryParse(number[2..], System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out int point)
            : int.TryParse(number[1..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out point)) && point > char.MaxValue;
    }

    private int IndexOf(int wantedLine, int wantedColumn)
    {
        int i = 0;
        for (int at = 1; at < wantedLine && i < file.Length; i++)
        {
            at += file[i] == '\n' || (file[i] == '\r' && (i + 1 == file.Length || file[i + 1] != '\n')) ? 1 : 0;
        }

        return i + wantedColumn - 1;
    }
}
