using System.Text;

namespace CallCenter.Standards.Forms;

/// <summary>The lines of a text in UTF-8: line and column of a byte as an editor shows them, both from 1, the column in UTF-16 characters.</summary>
internal sealed class JsonLines
{
    private readonly List<int> starts = [0];
    private readonly byte[] utf8;

    public JsonLines(ReadOnlySpan<byte> utf8)
    {
        this.utf8 = utf8.ToArray();
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }
    }

    public int LineOf(int index) => starts.BinarySearch(index) is var found && found >= 0 ? found + 1 : ~found;

    public int ColumnOf(int index)
    {
        int start = starts[LineOf(index) - 1];
        return Encoding.UTF8.GetCharCount(utf8.AsSpan(start, index - start)) + 1;
    }
}
