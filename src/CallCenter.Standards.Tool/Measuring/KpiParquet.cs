using System.Globalization;
using CallCenter.Standards.Kpis;
using Parquet;
using Parquet.Schema;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>
/// KPIs as a table of Parquet, a row for each KPI of each group, as tools for reports read them: the columns of <see cref="KpiTable"/>, with the group taken apart into a column for each dimension, and the KPI's name. Rows of everything
/// have no <c>dimension</c>.
/// </summary>
internal static class KpiParquet
{
    private static readonly string[] Own = ["dimension", "kpi", "name", "value", "unit", "numerator", "denominator", "status", "gap", "known", "in-question", "margin", "period-start", "period-end"];

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(MeasuredLogs logs, CultureInfo culture) => BytesOf(logs, culture).ConfigureAwait(false).GetAwaiter().GetResult();

    private static async Task<byte[]> BytesOf(MeasuredLogs logs, CultureInfo culture)
    {
        using var stream = new MemoryStream();
        (KpiReport Report, KpiResult Result)[] rows = [.. logs.Reports.SelectMany(static report => report.Results.Select(result => (report, result)))];
        DataField[] dimensions = [.. logs.Dimensions.Select(static name => new DataField<string>(Own.Contains(name, StringComparer.Ordinal) ? "group-" + name : name))];
        DataField[] own =
        [
            new DataField<string>(Own[0]), new DataField<string>(Own[1]), new DataField<string>(Own[2]), new DataField<double?>(Own[3]), new DataField<string>(Own[4]), new DataField<double?>(Own[5]), new DataField<double?>(Own[6]),
            new DataField<string>(Own[7]), new DataField<string>(Own[8]), new DataField<long>(Own[9]), new DataField<long>(Own[10]), new DataField<double?>(Own[11]), new DataField<DateTime?>(Own[12]), new DataField<DateTime?>(Own[13]),
        ];
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. dimensions, .. own]), stream).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            for (int i = 0; i < dimensions.Length; i++)
            {
                int at = i;
                await Texts(dimensions[i], row => row.Report.Group.Values is { IsEmpty: false } values ? values[at] : null).ConfigureAwait(false);
            }

            await Texts(own[0], static row => row.Report.Dimensions.IsEmpty ? null : string.Join(" / ", row.Report.Dimensions)).ConfigureAwait(false);
            await Texts(own[1], static row => row.Result.Kpi.Code).ConfigureAwait(false);
            await Texts(own[2], row => row.Result.Kpi.Name.In(culture)).ConfigureAwait(false);
            await Numbers(own[3], static row => row.Result.Value).ConfigureAwait(false);
            await Texts(own[4], static row => row.Result.Kpi.Unit == KpiUnit.Time ? "seconds" : EnumCodes<KpiUnit>.CodeOf(row.Result.Kpi.Unit)).ConfigureAwait(false);
            await Numbers(own[5], static row => row.Result.Numerator).ConfigureAwait(false);
            await Numbers(own[6], static row => row.Result.Denominator).ConfigureAwait(false);
            await Texts(own[7], static row => EnumCodes<KpiStatus>.CodeOf(row.Result.Status)).ConfigureAwait(false);
            await Texts(own[8], static row => row.Result.Gap == KpiGap.None ? null : EnumCodes<KpiGap>.CodeOf(row.Result.Gap)).ConfigureAwait(false);
            await group.WriteAsync<long>(own[9], rows.Select(static row => row.Result.Coverage.Known).ToArray()).ConfigureAwait(false);
            await group.WriteAsync<long>(own[10], rows.Select(static row => row.Result.Coverage.All).ToArray()).ConfigureAwait(false);
            await Numbers(own[11], static row => row.Result.Margin).ConfigureAwait(false);
            await group.WriteAsync<DateTime>(own[12], rows.Select(static row => row.Report.Period?.Start.ToDateTimeUtc()).ToArray()).ConfigureAwait(false);
            await group.WriteAsync<DateTime>(own[13], rows.Select(static row => row.Report.Period?.End.ToDateTimeUtc()).ToArray()).ConfigureAwait(false);

            async Task Texts(DataField field, Func<(KpiReport Report, KpiResult Result), string?> text) => await group.WriteAsync(field, rows.Select(text).ToArray()!).ConfigureAwait(false);

            async Task Numbers(DataField field, Func<(KpiReport Report, KpiResult Result), double?> number) => await group.WriteAsync<double>(field, rows.Select(number).ToArray()).ConfigureAwait(false);
        }

        return stream.ToArray();
    }
}
