using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>Adds up records one after the other: what cannot be a record is left out and told, and the run goes on.</summary>
/// <param name="accumulator">Where records are added.</param>
/// <param name="schema">The record's schema.</param>
/// <param name="known">The record with the fields closed that the standard knows the words of; null where it knows none.</param>
/// <param name="tested">The fields whose words a condition of a measure tests: an unknown one makes a difference there, and nowhere else.</param>
/// <param name="place">Where the record stands that is being added, which findings tell; null to tell its number.</param>
internal sealed class RecordRun<T>(MeasureAccumulator<T> accumulator, RecordSchema<T> schema, RecordDefinition? known, IReadOnlySet<string> tested, Func<RecordPlace>? place)
{
    private readonly RecordWords<T> words = new(schema, known, tested, place);
    private readonly List<Finding> rejections = [];

    /// <summary>The fields whose reading may fail: decimals that a host's own getter gives.</summary>
    private readonly (FieldDefinition Field, FieldReader<T> Reader)[] decimals =
        [.. schema.Definition.Fields.Select((field, i) => (field, schema.Reader(i))).Where(pair => pair.field.Type == FieldType.Number && pair.field.Scale > 0)];

    private long records;
    private long rejected;
    private long row;

    /// <summary>Adds records that are there already.</summary>
    public void AddAll(ReadOnlySpan<T> all)
    {
        if (decimals.Length == 0)
        {
            accumulator.AddRange(all);
            records += all.Length;
            for (int i = 0; !words.IsEmpty && i < all.Length; i++)
            {
                words.Note(in all[i], row + i);
            }

            row += all.Length;
            return;
        }

        foreach (ref readonly T record in all)
        {
            Add(in record);
        }
    }

    /// <summary>Adds one record.</summary>
    public void Add(in T record)
    {
        if (IsReadable(in record))
        {
            accumulator.Add(in record);
            words.Note(in record, row);
            records++;
        }

        row++;
    }

    /// <summary>Reads a row, and adds its record.</summary>
    public void Add<TRow>(TRow source, Func<TRow, T> read)
    {
        T record;
        try
        {
            record = read(source);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException or InvalidCastException or IndexOutOfRangeException or KeyNotFoundException or JsonException or FindingsException)
        {
            Reject(fault, fault is ArgumentException { ParamName: { } member } ? FieldOf(member) : null, (fault as ArgumentOutOfRangeException)?.ActualValue);
            row++;
            return;
        }

        Add(in record);
    }

    public Accumulation ToAccumulation()
    {
        var findings = new List<Finding>(rejections);
        if (rejected > rejections.Count)
        {
            findings.Add(FindingRules.More.At("", null, $"{rejected - rejections.Count} rejected rows more are not listed."));
        }

        findings.AddRange(words.Findings());
        return new Accumulation(accumulator.ToTotals(), records, rejected, [.. findings]);
    }

    private bool IsReadable(in T record)
    {
        foreach ((FieldDefinition field, FieldReader<T> reader) in decimals)
        {
            try
            {
                reader.Ordinal(in record);
            }
            catch (Exception fault) when (fault is ArgumentException or OverflowException)
            {
                Reject(fault, field.Name, null);
                return false;
            }
        }

        return true;
    }

    private void Reject(Exception fault, string? field, object? value)
    {
        rejected++;
        if (rejections.Count < FindingList.Most)
        {
            string pointer = string.Create(CultureInfo.InvariantCulture, $"/{row}{(field is null ? "" : "/" + JsonPointer.Escape(field))}");
            FindingWords of = field is null ? FindingWords.Of($"") : $"{field}: ";
            FindingWords why = Refused.WordsOf(fault) ?? FindingWords.InEnglish(ReasonOf(fault));
            rejections.Add(place?.Invoke() is { } at
                ? at.Of(KpiFindings.RowRejected.At(pointer, TextOf(value), $"{at.ToString()}, {of}{why}"))
                : KpiFindings.RowRejected.At(pointer, TextOf(value), $"Row {row + 1}, {of}{why}"));
        }
    }

    /// <summary>The field of a property: <c>IvrTime</c> is <c>ivr-time</c>; null where the record has none of the name.</summary>
    private string? FieldOf(string member) => schema.Definition.Find(KebabCode.Of(member)) is { } field ? field.Name : null;

    /// <summary>What an exception says, without what .NET adds to it.</summary>
    private static string ReasonOf(Exception fault)
    {
        string message = fault.Message.ReplaceLineEndings("\n").Split('\n')[0];
        int end = message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    /// <summary>A value as people write it: a time as <c>-PT5S</c>, never as ticks.</summary>
    private static string? TextOf(object? value) => value switch
    {
        null => null,
        Duration time => IsoTime.Format(time),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
