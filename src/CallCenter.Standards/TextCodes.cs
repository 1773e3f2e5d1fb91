using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallCenter.Standards;

/// <summary>
/// Numbers texts in order of first sight: 0, 1, 2 …; a missing text has its number too. An open-addressed table that compares
/// by reference first: a log repeats the same few texts, mostly the same few objects.
/// </summary>
internal sealed class TextCodes
{
    private readonly List<string?> texts = [];
    private Entry[] table = new Entry[128];
    private int shift = 32 - 7;
    private int missing = -1;

    public int Count => texts.Count;

    public string? TextOf(int code) => texts[code];

    public int CodeOf(string? text)
    {
        if (text is null)
        {
            return missing >= 0 ? missing : missing = Append(null);
        }

        uint hash = Hash(text);
        Entry[] entries = table;
        uint at = hash >> shift;
        while (true)
        {
            ref Entry entry = ref entries[at];
            if (entry.Text is not { } known)
            {
                return Insert(text, hash, ref entry);
            }

            if (ReferenceEquals(known, text) || (entry.Hash == hash && string.Equals(known, text, StringComparison.Ordinal)))
            {
                return entry.Code;
            }

            at = (at + 1) & ((uint)entries.Length - 1);
        }
    }

    private int Append(string? text)
    {
        texts.Add(text);
        return texts.Count - 1;
    }

    private int Insert(string text, uint hash, ref Entry free)
    {
        int code = Append(text);
        free = new Entry(text, hash, code);
        if (texts.Count * 4 > table.Length)
        {
            Grow();
        }

        return code;
    }

    private void Grow()
    {
        Entry[] before = table;
        table = new Entry[before.Length * 2];
        shift--;
        foreach (Entry entry in before)
        {
            if (entry.Text is not null)
            {
                uint at = entry.Hash >> shift;
                while (table[at].Text is not null)
                {
                    at = (at + 1) & ((uint)table.Length - 1);
                }

                table[at] = entry;
            }
        }
    }

    /// <summary>Every character of a text up to 16 long counts, in at most four overlapping reads; longer texts take the runtime's hash.</summary>
    internal static uint Hash(string text)
    {
        int length = text.Length;
        if (length > 16)
        {
            return (uint)text.GetHashCode(StringComparison.Ordinal) * 0x9E3779B9u;
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

        return (uint)((mixed * 0x9E3779B97F4A7C15UL) >> 32);
    }

    private static ulong Word(ref char start, int index) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, index)));

    private readonly record struct Entry(string? Text, uint Hash, int Code);
}
