using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallCenter.Standards.Kpis.Measures;

/// <summary>
/// Numbers texts in order of first sight: 0, 1, 2 …; a missing text has its number too. An open-addressed table that compares
/// by reference first: a log repeats the same few texts, mostly the same few objects.
/// </summary>
internal sealed class TextCodes
{
    private readonly List<string?> texts = [];
    private int[] table = new int[64]; // code + 1, 0 where free
    private int missing = -1;

    public int Count => texts.Count;

    public string? TextOf(int code) => texts[code];

    public int CodeOf(string? text)
    {
        if (text is null)
        {
            return missing >= 0 ? missing : missing = Append(null);
        }

        uint mask = (uint)table.Length - 1;
        uint at = Hash(text) & mask;
        Span<string?> known = CollectionsMarshal.AsSpan(texts);
        while (true)
        {
            int entry = table[at] - 1;
            if (entry < 0)
            {
                return Insert(text);
            }

            string candidate = known[entry]!;
            if (ReferenceEquals(candidate, text) || string.Equals(candidate, text, StringComparison.Ordinal))
            {
                return entry;
            }

            at = (at + 1) & mask;
        }
    }

    private int Append(string? text)
    {
        texts.Add(text);
        return texts.Count - 1;
    }

    private int Insert(string text)
    {
        int code = Append(text);
        if (texts.Count * 2 > table.Length)
        {
            table = new int[table.Length * 2];
            for (int i = 0; i < code; i++)
            {
                Place(i);
            }
        }

        Place(code);
        return code;
    }

    private void Place(int code)
    {
        if (texts[code] is not { } text)
        {
            return;
        }

        uint mask = (uint)table.Length - 1;
        uint at = Hash(text) & mask;
        while (table[at] != 0)
        {
            at = (at + 1) & mask;
        }

        table[at] = code + 1;
    }

    /// <summary>Every character of a text up to 16 long counts, in at most four overlapping reads; longer texts take the runtime's hash.</summary>
    private static uint Hash(string text)
    {
        int length = text.Length;
        if (length > 16)
        {
            return (uint)text.GetHashCode(StringComparison.Ordinal);
        }

        ref char start = ref MemoryMarshal.GetReference(text.AsSpan());
        ulong mixed = (ulong)length;
        if (length >= 4)
        {
            mixed ^= Word(ref start, 0) ^ BitOperations.RotateLeft(Word(ref start, length - 4), 29);
            if (length > 8)
            {
                mixed ^= BitOperations.RotateLeft(Word(ref start, 4), 13) ^ BitOperations.RotateLeft(Word(ref start, length - 8), 43);
            }
        }
        else if (length > 0)
        {
            mixed ^= ((ulong)start << 8) ^ ((ulong)Unsafe.Add(ref start, length >> 1) << 24) ^ ((ulong)Unsafe.Add(ref start, length - 1) << 40);
        }

        return (uint)((mixed * 0x9E3779B97F4A7C15UL) >> 40);
    }

    private static ulong Word(ref char start, int index) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, index)));
}
