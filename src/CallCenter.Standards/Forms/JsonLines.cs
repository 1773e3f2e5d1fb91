namespace CallCenter.Standards.Forms;

/// <summary>The lines of a text in UTF-8: line and column of a byte as an editor shows them, both from 1, the column in UTF-16 characters. Found once, then asked as often as wanted, however long the lines.</summary>
internal sealed class JsonLines
{
    private const int Block = 4_096;

    private readonly List<int> starts = [0];
    private readonly int[] charactersBefore;
    private readonly byte[] utf8;

    public JsonLines(ReadOnlySpan<byte> utf8)
    {
        this.utf8 = utf8.ToArray();
        charactersBefore = new int[(utf8.Length / Block) + 1];
        int characters = 0;
        for (int i = 0; i < utf8.Length; i++)
        {
            if (i % Block == 0)
            {
                charactersBefore[i / Block] = characters;
            }

            characters += CharactersOf(utf8[i]);
            if (utf8[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        if (utf8.Length % Block == 0)
        {
            charactersBefore[^1] = characters;
        }
    }

    /// <summary>How many bytes were looked at to answer so far.</summary>
    public long Work { get; private set; }

    public int LineOf(int index) => starts.BinarySearch(index) is var found && found >= 0 ? found + 1 : ~found;

    public int ColumnOf(int index) => CharactersBefore(index) - CharactersBefore(starts[LineOf(index) - 1]) + 1;

    private int CharactersBefore(int index)
    {
        int characters = charactersBefore[index / Block];
        for (int i = index / Block * Block; i < index; i++)
        {
            characters += CharactersOf(utf8[i]);
        }

        Work += index % Block;
        return characters;
    }

    /// <summary>How many UTF-16 characters begin with a byte.</summary>
    private static int CharactersOf(byte b) => (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
}
