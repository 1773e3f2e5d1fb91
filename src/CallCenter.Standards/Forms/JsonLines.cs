using System.Text;

namespace CallCenter.Standards.Forms;

/// <summary>Lines and columns of a text in UTF-8 as an editor shows them: both from 1, the column in UTF-16 characters. Places are asked in order, so that all of them together take one pass over the text, however long its lines.</summary>
internal sealed class JsonLines
{
    private int line = 1;
    private int column = 1;

    /// <summary>How many bytes were looked at so far.</summary>
    public int Work { get; private set; }

    /// <summary>The line and the column of a byte, which does not come before one that was asked for.</summary>
    /// <param name="utf8">The text, the same every time.</param>
    /// <param name="index">The byte.</param>
    public (int Line, int Column) Of(ReadOnlySpan<byte> utf8, int index)
    {
        ReadOnlySpan<byte> passed = utf8[Work..index];
        int breaks = passed.Count((byte)'\n');
        if (breaks > 0)
        {
            line += breaks;
            column = 1;
            passed = passed[(passed.LastIndexOf((byte)'\n') + 1)..];
        }

        column += Encoding.UTF8.GetCharCount(passed);
        Work = index;
        return (line, column);
    }
}
