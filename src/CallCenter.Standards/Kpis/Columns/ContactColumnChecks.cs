using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>Holds columns to what contacts are, before anything of them is added up.</summary>
internal static class ContactColumnChecks
{
    /// <summary>The parameter of the method that programs call.</summary>
    private static string Parameter => "columns";

    private static readonly (long Least, long Greatest) Arrivals = (Instant.MinValue.ToUnixTimeTicks(), Instant.MaxValue.ToUnixTimeTicks());

    /// <param name="columns">The columns.</param>
    /// <param name="isRecorded">Whether the source records a field.</param>
    /// <exception cref="ArgumentException">A column is none of the batch's contacts; the message names it, and the row.</exception>
    public static void ThrowIfNone(in ContactColumns columns, Predicate<string> isRecorded)
    {
        for (int field = 0; field < ContactFields.Count; field++)
        {
            FieldDefinition definition = ContactFields.Definition(field);
            switch (definition.Type)
            {
                case FieldType.Text:
                    Check(columns.TextsOf(field), definition, columns.Count, isRecorded);
                    break;
                case FieldType.Boolean:
                    Check(columns.FlagsOf(field), definition, columns.Count);
                    break;
                default:
                    Check(columns.TimesOf(field), definition, columns.Count, isRecorded);
                    break;
            }
        }
    }

    private static void Check(DictionaryColumn column, FieldDefinition field, int count, Predicate<string> isRecorded)
    {
        if (!IsThere(column.IsGiven, field, count, isRecorded))
        {
            return;
        }

        ThrowIfOther(field, column.Codes.Length, count);
        ThrowIfShort(field, column.Validity, count);
        if (HasOther(column.Codes, column.Dictionary.Length))
        {
            for (int row = 0; row < count; row++)
            {
                if (column.HasValue(row) && (uint)column.Codes[row] >= (uint)column.Dictionary.Length)
                {
                    throw Fault($"Row {row + 1}, {field.Name}: the code {column.Codes[row]} is none of a dictionary of {column.Dictionary.Length}.");
                }
            }
        }

        if (field.IsRequired)
        {
            ThrowIfMissing(field, column.Validity, count);
            ThrowIfUnknown(column, field, count);
        }
    }

    /// <summary>A word of the dictionary that no row has may be any.</summary>
    private static void ThrowIfUnknown(DictionaryColumn column, FieldDefinition field, int count)
    {
        bool areKnown = true;
        foreach (string? word in column.Dictionary)
        {
            areKnown &= word is not null && field.Values.Contains(word);
        }

        for (int row = 0; !areKnown && row < count; row++)
        {
            if (column.Dictionary[column.Codes[row]] is not { } word)
            {
                throw Fault($"Row {row + 1}, {field.Name}: every contact has one.");
            }

            if (!field.Values.Contains(word))
            {
                throw Fault($"Row {row + 1}, {field.Name}: '{Excerpt.Of(word)}' is none; {NearestName.Suggest(word, [.. field.Values])}.");
            }
        }
    }

    private static void Check(FlagColumn column, FieldDefinition field, int count)
    {
        if (!column.IsGiven)
        {
            return;
        }

        if (column.HasValues)
        {
            ThrowIfOther(field, column.Values.Length, count);
        }
        else if (!column.Bits.Holds(count))
        {
            throw Fault($"Column {field.Name} has fewer bits than the batch has contacts, {count}.");
        }

        ThrowIfShort(field, column.Validity, count);
    }

    private static void Check(TimeColumn column, FieldDefinition field, int count, Predicate<string> isRecorded)
    {
        if (!IsThere(column.IsGiven, field, count, isRecorded))
        {
            return;
        }

        ThrowIfOther(field, column.Values.Length, count);
        ThrowIfShort(field, column.Validity, count);
        if (field.IsRequired)
        {
            ThrowIfMissing(field, column.Validity, count);
        }

        (long least, long greatest) = field.Type == FieldType.Instant ? Arrivals : (0, Ordinal.Greatest);
        (least, greatest) = column.Within(least, greatest);
        if (HasOther(column.Values, least, greatest))
        {
            for (int row = 0; row < count; row++)
            {
                if (column.HasValue(row) && (column.Values[row] < least || column.Values[row] > greatest))
                {
                    throw Fault($"Row {row + 1}, {field.Name}: {column.Values[row]} is beyond {(field.Type == FieldType.Instant ? "the calendar" : "the times that a contact can take, 0 to 29,000 years")}; its unit allows {least} to {greatest}.");
                }
            }
        }
    }

    /// <summary>Whether a column is given; one that every contact has may be left out where the source does not record it.</summary>
    private static bool IsThere(bool isGiven, FieldDefinition field, int count, Predicate<string> isRecorded) => isGiven || !field.IsRequired || count == 0 || !isRecorded(field.Name)
        ? isGiven
        : throw Fault($"Column {field.Name} is not given; every contact has one, unless the source is said not to record it.");

    private static void ThrowIfOther(FieldDefinition field, int length, int count)
    {
        if (length != count)
        {
            throw Fault($"Column {field.Name} has {length} values; the batch has {count} contacts.");
        }
    }

    private static void ThrowIfShort(FieldDefinition field, ColumnBits validity, int count)
    {
        if (!validity.IsEmpty && !validity.Holds(count))
        {
            throw Fault($"Column {field.Name} has fewer bits of validity than the batch has contacts, {count}.");
        }
    }

    private static void ThrowIfMissing(FieldDefinition field, ColumnBits validity, int count)
    {
        for (int row = 0; !validity.IsEmpty && row < count; row++)
        {
            if (row + 8 <= count && validity.Eight(row) == 0xFF)
            {
                row += 7;
            }
            else if (!validity[row])
            {
                throw Fault($"Row {row + 1}, {field.Name}: every contact has one.");
            }
        }
    }

    /// <summary>Whether a code is no place below a number; rows without a text count too.</summary>
    private static bool HasOther(ReadOnlySpan<int> codes, int below)
    {
        ReadOnlySpan<Vector256<uint>> vectors = MemoryMarshal.Cast<int, Vector256<uint>>(codes);
        Vector256<uint> greatest = Vector256<uint>.Zero;
        foreach (ref readonly Vector256<uint> vector in vectors)
        {
            greatest = Vector256.Max(greatest, vector);
        }

        uint most = 0;
        for (int lane = 0; lane < Vector256<uint>.Count; lane++)
        {
            most = Math.Max(most, greatest[lane]);
        }

        for (int i = vectors.Length * Vector256<uint>.Count; i < codes.Length; i++)
        {
            most = Math.Max(most, (uint)codes[i]);
        }

        return codes.Length > 0 && most >= (uint)below;
    }

    /// <summary>Whether a value is out of bounds; rows without one count too.</summary>
    private static bool HasOther(ReadOnlySpan<long> values, long least, long greatest)
    {
        ReadOnlySpan<Vector256<long>> vectors = MemoryMarshal.Cast<long, Vector256<long>>(values);
        var (leasts, greatests) = (Vector256.Create(least), Vector256.Create(greatest));
        Vector256<long> outside = Vector256<long>.Zero;
        foreach (ref readonly Vector256<long> vector in vectors)
        {
            outside |= Vector256.LessThan(vector, leasts) | Vector256.GreaterThan(vector, greatests);
        }

        bool hasOther = outside != Vector256<long>.Zero;
        for (int i = vectors.Length * Vector256<long>.Count; i < values.Length; i++)
        {
            hasOther |= values[i] < least || values[i] > greatest;
        }

        return hasOther;
    }

    private static ArgumentException Fault(FormattableString message) => new(FormattableString.Invariant(message), Parameter);
}
