using CallCenter.Standards.Logs.CallLogs.Mapping;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>What a map of any kind of record must hold to before a table is read with it.</summary>
internal static class TableRules
{
    private static readonly FieldFormat[] Lengths = [FieldFormat.Seconds, FieldFormat.Milliseconds, FieldFormat.HoursMinutesSeconds];

    private static readonly FieldFormat[] Times = [FieldFormat.LocalDateTime, FieldFormat.OffsetDateTime, FieldFormat.DateAndTime, FieldFormat.EpochSeconds, FieldFormat.EpochMilliseconds];

    public static string? FirstProblem(LogMap map)
    {
        if (!TableRecords.All.TryGetValue(map.Record ?? "contact", out TableRecords? kind))
        {
            return $"record '{map.Record}' is none of {string.Join(", ", TableRecords.All.Keys.Order(StringComparer.Ordinal))}";
        }

        return Whole(map, kind.Definition) ?? map.Fields.Select(pair => Problem(kind.Definition, pair.Key, pair.Value)).FirstOrDefault(static problem => problem is not null);
    }

    private static string? Whole(LogMap map, RecordDefinition record)
    {
        if (Delimiters.Find(map.Delimiter) is null)
        {
            return $"delimiter '{map.Delimiter}' is neither one ASCII character nor {Delimiters.Names}";
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(map.Zone) is null)
        {
            return $"zone '{map.Zone}' is not a zone of the IANA database";
        }

        if (map.Exclude?.Any(static rows => rows is null || rows.Values.Contains(null!)) == true)
        {
            return "exclude has a null; give a column and its values";
        }

        // Times that a call log lacks leave what is worked out of them without data; all else that every record has must be there.
        string? absent = record.Fields.Where(static field => field.IsRequired || field.Name == "audience").Select(static field => field.Name)
            .FirstOrDefault(name => name is not ("wait" or "talk") && !map.Fields.ContainsKey(name));
        return absent is null ? null : $"field '{absent}' has no source";
    }

    private static string? Problem(RecordDefinition record, string name, FieldSource? source)
    {
        if (record.Find(name) is not { } field)
        {
            return $"'{name}' is not a field of '{record.Name}'; fields are {string.Join(", ", record.Fields.Select(static known => known.Name))}";
        }

        string? problem = source is null ? "is null; give its source, or leave it out" : Shape(record, field, source) ?? Texts(field, source) ?? Format(field, source) ?? Patterns.Problem(source);
        return problem is null ? null : $"field '{name}' {problem}";
    }

    private static string? Shape(RecordDefinition record, FieldDefinition field, FieldSource source)
    {
        int given = (source.Constant is null ? 0 : 1) + (source.Column is null ? 0 : 1) + (source.Columns is null ? 0 : 1) + (source.Within is null ? 0 : 1);
        return given switch
        {
            not 1 => "needs exactly one of constant, column, columns and within",
            _ when source.Constant is { } constant && (field.Type != FieldType.Text || (!field.Values.IsEmpty && !field.Values.Contains(constant))) => "cannot be that constant",
            _ when source.Within is { } within && (field is not { Type: FieldType.Duration, IsRequired: false } || record.Find(within) is not { Type: FieldType.Duration }) => "can only be within another time of the record",
            _ when (source.Format == FieldFormat.DateAndTime ? source.Columns is not { Count: 2 } : source.Columns is not null) => "takes two columns as date+time, and only then",
            _ => null,
        };
    }

    private static string? Texts(FieldDefinition field, FieldSource source)
    {
        IEnumerable<string?>[] lists = [source.Columns ?? [], source.Values?.Values.AsEnumerable() ?? [], source.Missing ?? [], source.True ?? [], source.False ?? []];
        if (lists.Any(static list => list.Contains(null)))
        {
            return "has a null among its texts";
        }

        if (source.Format == FieldFormat.Code && source.Values is null)
        {
            return "needs values, the meaning of each code";
        }

        string? unknown = field.Values.IsEmpty ? null : source.Values?.Values.FirstOrDefault(value => !field.Values.Contains(value));
        return unknown is null ? null : $"has '{unknown}', which is none of {string.Join(", ", field.Values)}";
    }

    private static string? Format(FieldDefinition field, FieldSource source) => field.Type switch
    {
        FieldType.Duration when source.Within is null && !Lengths.Contains(source.Format) => "needs the format seconds, milliseconds or h:mm:ss",
        FieldType.Instant when !Times.Contains(source.Format) => "needs the format local-date-time, offset-date-time, date+time, epoch-seconds or epoch-milliseconds",
        FieldType.Boolean when source.Format != FieldFormat.Flag || (source.True is null && source.False is null) => "needs the format flag, and the words for true or for false",
        FieldType.Number when source.Format != FieldFormat.Number => "needs the format number",
        FieldType.Text when source.Constant is null && !field.Values.IsEmpty && source.Format != FieldFormat.Code => "needs the format code",
        FieldType.Text when source.Format is not (FieldFormat.Text or FieldFormat.Code) => "needs the format text or code",
        _ => null,
    };
}
