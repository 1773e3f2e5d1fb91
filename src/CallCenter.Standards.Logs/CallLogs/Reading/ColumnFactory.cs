using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.CallLogs.Reading.Columns;
using NodaTime;
using FlagColumn = CallCenter.Standards.Logs.CallLogs.Reading.Columns.FlagColumn;

namespace CallCenter.Standards.Logs.CallLogs.Reading;

/// <summary>Ties the sources of a map to the columns of a log.</summary>
internal sealed class ColumnFactory(LogMap map, LogHeader header)
{
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[map.Zone];

    public Column<string?> Text(string field)
    {
        FieldSource? source = map.Fields.GetValueOrDefault(field);
        return source is null or { Constant: not null }
            ? new ConstantColumn<string?>(source?.Constant)
            : new TextColumn(source.Column!, header.IndexOf(source.Column!), source);
    }

    public Column<bool?> Flag(string field) =>
        map.Fields.TryGetValue(field, out FieldSource? source)
            ? new FlagColumn(source.Column!, header.IndexOf(source.Column!), source)
            : new ConstantColumn<bool?>(null);

    public Column<Duration?> Duration(string field, bool required) =>
        map.Fields.TryGetValue(field, out FieldSource? source) && source.Within is null
            ? new DurationColumn(source.Column!, header.IndexOf(source.Column!), source, required)
            : new ConstantColumn<Duration?>(null);

    public Column<ContactOutcome> Outcome(string field)
    {
        FieldSource source = map.Fields[field];
        return new OutcomeColumn(source.Column!, header.IndexOf(source.Column!), source);
    }

    public Column<Instant> Arrival(string field)
    {
        FieldSource source = map.Fields[field];
        int[] indexes = [.. source.AllColumns.Select(header.IndexOf)];
        return source.Format switch
        {
            FieldFormat.DateAndTime => new DateAndTimeColumns(source, indexes[0], indexes[1], zone),
            FieldFormat.OffsetDateTime => new OffsetArrivalColumn(source.Column!, indexes[0], source),
            _ => new LocalArrivalColumn(source.Column!, indexes[0], source, zone),
        };
    }
}
