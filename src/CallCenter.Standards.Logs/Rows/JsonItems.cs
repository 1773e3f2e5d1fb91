using System.Buffers;
using System.Text.Json;

namespace CallCenter.Standards.Logs;

/// <summary>
/// Cuts JSON into its items, in whatever way they are strung together: one a line, one after the other without anything between, an array, or the array that a member of the outermost object holds. Of an item that is
/// not whole only its first line is rejected: reading goes on with the next line that begins an object in the same column, so that a torn line takes nothing with it.
/// </summary>
/// <param name="members">The members of an outermost object that may hold the items; an object without them is an item itself.</param>
internal sealed partial class JsonItems(params string[] members) : RowSplitter
{
    /// <summary>The most levels of objects and arrays in one another.</summary>
    public const int MostLevels = 64;

    private static readonly SearchValues<byte> InText = SearchValues.Create("\"\\\n"u8);
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]:,"u8);
    private static readonly SearchValues<byte> Garbage = SearchValues.Create("\n{]"u8);
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MostLevels };

    private bool isArray;
    private bool isMember;
    private bool inItem;
    private bool inText;
    private int depth;
    private int searched;
    private int column;
    private (int Start, int End, bool HasColon) member;

    private enum Step
    {
        NeedsMore,
        Again,
        Row,
    }

    /// <summary>What an item may take of the bytes that are here: where it is cut off must not depend on how many came at once.</summary>
    private ReadOnlySpan<byte> Bounded => Left[..Math.Min(Left.Length, MostBytes)];

    public override void Begin(string input)
    {
        base.Begin(input);
        (isArray, isMember, inItem, column, skipping) = (false, false, false, 0, Skipping.Nothing);
    }

    public override bool TryNext(out LogRow row)
    {
        Step step = Step.Again;
        row = default;
        while (step == Step.Again)
        {
            row = default;
            step = Left.IsEmpty ? Step.NeedsMore
                : skipping != Skipping.Nothing ? Skip()
                : inItem ? Item(out row)
                : Between(out row);
        }

        return step == Step.Row;
    }

    /// <summary>What stands before an item: blanks and commas, the ends of arrays, and what is no item at all.</summary>
    private Step Between(out LogRow row)
    {
        row = default;
        while (!Left.IsEmpty)
        {
            byte next = Left[0];
            switch (next)
            {
                case (byte)'\n':
                    column = 0;
                    break;
                case (byte)' ' or (byte)'\t' or (byte)'\r':
                    column += column < 0 ? 0 : 1;
                    break;
                case (byte)',' or 0x1E:
                    column = -1;
                    break;
                case (byte)'[' when !isArray:
                    (isArray, isMember, column) = (true, false, -1);
                    break;
                case (byte)']' when isArray:
                    (isArray, column) = (false, -1);
                    skipping = isMember ? Skipping.Object : Skipping.Nothing;
                    (depth, inText) = (1, false);
                    Take(1);
                    return Step.Again;
                case (byte)'{':
                    (inItem, inText, depth, searched, member) = (true, false, 0, 0, default);
                    return Step.Again;
                default:
                    return NoItem(out row);
            }

            Take(1);
        }

        return Step.NeedsMore;
    }

    private Step NoItem(out LogRow row)
    {
        ReadOnlySpan<byte> left = Bounded;
        int end = left[1..].IndexOfAny(Garbage);
        if (end < 0 && !AtEnd && Left.Length <= MostBytes)
        {
            row = default;
            return Step.NeedsMore;
        }

        long line = Line;
        column = -1;
        row = RowAt(Take(end < 0 ? left.Length : end + 1), line, RowFaults.NoObject);
        return Step.Row;
    }

    private Step Item(out LogRow row)
    {
        ReadOnlySpan<byte> left = Bounded;
        int at = searched;
        while (at < left.Length)
        {
            int found = left[at..].IndexOfAny(inText ? InText : Structure);
            if (found < 0)
            {
                at = left.Length;
                break;
            }

            at += found;
            byte next = left[at];
            if (next == '\\' && at + 1 == left.Length)
            {
                break;
            }

            if (next == '\n')
            {
                return Fault(RowFaults.Torn, at, isWhole: false, out row);
            }

            if (next is (byte)'{' or (byte)'[' && depth == MostLevels)
            {
                return Fault(RowFaults.TooDeep, at, isWhole: false, out row);
            }

            if (Pass(left, at) is { } step)
            {
                row = default;
                if (step == Step.Again)
                {
                    return step;
                }

                return Whole(at + 1, out row);
            }

            at += next == '\\' ? 2 : 1;
        }

        searched = Math.Min(at, left.Length);
        row = default;
        return Left.Length > MostBytes ? Fault(RowFaults.TooLong(MostBytes), searched, isWhole: false, out row)
            : AtEnd ? Fault(RowFaults.Torn, searched, isWhole: false, out row)
            : Step.NeedsMore;
    }

    /// <summary>Takes note of one character of structure; <see cref="Step.Row"/> where it ends the item, <see cref="Step.Again"/> where the items are those of a member.</summary>
    private Step? Pass(ReadOnlySpan<byte> left, int at)
    {
        switch (left[at])
        {
            case (byte)'"':
                inText = !inText;
                if (depth == 1 && !member.HasColon)
                {
                    member = inText ? (at + 1, at + 1, false) : (member.Start, at, false);
                }

                return null;
            case (byte)':':
                member.HasColon |= depth == 1;
                return null;
            case (byte)',':
                member = depth == 1 ? default : member;
                return null;
            case (byte)'[' when depth == 1 && !isArray && IsOfItems(left[member.Start..member.End]):
                Take(at + 1);
                (isArray, isMember, inItem, column) = (true, true, false, -1);
                return Step.Again;
            case (byte)'{' or (byte)'[':
                depth++;
                return null;
            case (byte)'}' or (byte)']':
                return --depth == 0 ? Step.Row : null;
            default:
                return null;
        }
    }

    private bool IsOfItems(ReadOnlySpan<byte> name)
    {
        foreach (string wanted in members)
        {
            if (member.HasColon && name.Length == wanted.Length && System.Text.Encoding.UTF8.GetString(name) == wanted)
            {
                return true;
            }
        }

        return false;
    }

    private Step Whole(int length, out LogRow row)
    {
        if (!JsonUnicode.IsValid(Left[..length]))
        {
            return Fault(RowFaults.NoUnicode, length, isWhole: true, out row);
        }

        JsonDocument item;
        try
        {
            item = JsonDocument.Parse(LeftMemory[..length], Strict);
        }
        catch (JsonException)
        {
            return Fault(RowFaults.Torn, length, isWhole: true, out row);
        }

        long line = Line;
        (inItem, column) = (false, -1);
        row = new LogRow(Take(length), new LogPlace(Input, line)) { Item = item };
        return Step.Row;
    }
}
