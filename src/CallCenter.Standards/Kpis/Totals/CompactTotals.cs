using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Totals as bytes, in the order of <see cref="WrittenTotals"/>. All texts come first, each once, and stand for their places; a group's totals are a bit for each that is not 0, and then those. Records that no standard counted come last, where there are any.
/// </summary>
internal static class CompactTotals
{
    public const char Kind = 'T';

    public static byte[] Write(WrittenTotals totals)
    {
        ImmutableArray<string> texts = [.. TextsOf(totals).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var places = texts.Select((text, i) => (text, i)).ToDictionary(StringComparer.Ordinal);
        var writer = new CompactWriter();
        writer.Count(texts.Length);
        foreach (string text in texts)
        {
            writer.Text(text);
        }

        WriteAll(totals.Standards, standard => Text(standard.ToString()));
        WriteAll(totals.Dimensions, dimension =>
        {
            Text(dimension.Name);
            writer.Count(dimension.Unit is { } unit ? (int)unit + 1 : 0);
            OptionalText(dimension.Zone);
            if (dimension.Begins is { } begins)
            {
                writer.Count(begins);
            }

            WriteAll(dimension.Fields, field =>
            {
                Text(field.Record);
                Text(field.Field);
            });
        });
        WriteAll(totals.Measures, WriteMeasure);
        WriteAll(totals.Parts, part =>
        {
            Text(part.Record);
            WriteAll(part.Measures, writer.Count);
            WriteAll(part.Distributed, writer.Count);
            WriteAll(part.RuledOut, writer.Count);
            WriteAll(part.Rows, WriteRow);
        });
        if (totals.Outside != 0)
        {
            writer.Signed(totals.Outside);
        }

        return SealedBytes.Seal(Kind, totals.Format, writer);

        void WriteMeasure(TotalledMeasure measure)
        {
            Text(measure.Record);
            writer.Count(measure.Sum is null ? 0 : 1);
            if (measure.Sum is { } sum)
            {
                Text(sum.Name);
                writer.Count((int)sum.Type);
                writer.Count((int)sum.Dimension);
                writer.Count(sum.Scale);
            }

            WriteAll(measure.Where, test =>
            {
                Text(test.Name);
                writer.Count((int)test.Type);
                writer.Count(test.Scale);
                Text(test.Tests);
            });
            WriteAll(measure.Names, Text);
        }

        void WriteRow(WrittenRow row)
        {
            foreach (string? value in row.Key.Values)
            {
                OptionalText(value);
            }

            writer.Raw(BitsOf(row.Totals));
            foreach (long total in row.Totals)
            {
                if (total != 0)
                {
                    writer.Signed(total);
                }
            }

            foreach (WrittenValues values in row.Distributions)
            {
                CompactValues.Write(writer, values);
            }
        }

        void WriteAll<T>(ImmutableArray<T> items, Action<T> write)
        {
            writer.Count(items.Length);
            foreach (T item in items)
            {
                write(item);
            }
        }

        void Text(string text) => writer.Count(places[text]);

        void OptionalText(string? text) => writer.Count(text is null ? 0 : places[text] + 1);
    }

    private static IEnumerable<string> TextsOf(WrittenTotals totals) =>
    [
        .. totals.Standards.Select(standard => standard.ToString()),
        .. totals.Dimensions.SelectMany(dimension => dimension.Fields.SelectMany(field => new[] { field.Record, field.Field }).Append(dimension.Name).Append(dimension.Zone)).OfType<string>(),
        .. totals.Measures.SelectMany(measure => measure.Where.SelectMany(test => new[] { test.Name, test.Tests }).Concat(measure.Names).Append(measure.Record).Append(measure.Sum?.Name)).OfType<string>(),
        .. totals.Parts.Select(part => part.Record),
        .. totals.Parts.SelectMany(part => part.Rows).SelectMany(row => row.Key.Values).OfType<string>(),
    ];

    private static byte[] BitsOf(ImmutableArray<long> totals)
    {
        byte[] bits = new byte[(totals.Length + 7) / 8];
        for (int i = 0; i < totals.Length; i++)
        {
            bits[i / 8] |= (byte)(totals[i] == 0 ? 0 : 1 << (i % 8));
        }

        return bits;
    }
}
