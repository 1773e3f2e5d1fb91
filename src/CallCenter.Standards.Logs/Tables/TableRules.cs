using System.Collections.Immutable;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>What a map of any kind of record must hold to before a table is read with it.</summary>
internal static class TableRules
{
    private static readonly FieldFormat[] Lengths = [FieldFormat.Seconds, FieldFormat.Milliseconds, FieldFormat.HoursMinutesSeconds];

    private static readonly FieldFormat[] Times = [FieldFormat.LocalDateTime, FieldFormat.OffsetDateTime, FieldFormat.DateAndTime, FieldFormat.EpochSeconds, FieldFormat.EpochMilliseconds];

    /// <summary>All that is wrong with a map, each with its place.</summary>
    /// <param name="map">The map, as far as it could be read.</param>
    /// <param name="told">The places of which it is told already that they cannot be read: nothing more is said of what holds them.</param>
    public static ImmutableArray<Finding> Check(LogMap map, IReadOnlyCollection<string> told)
    {
        var findings = new FindingList();
        if (!TableRecords.All.TryGetValue(map.Record ?? "contact", out TableRecords? kind))
        {
            findings.Add(FindingRules.NotOneOf, "/record", Excerpt.Of(map.Record!), $"record '{Excerpt.Of(map.Record!)}' is none of {FindingWords.List(TableRecords.All.Keys.Order(StringComparer.Ordinal))}.");
            return findings.ToImmutable();
        }

        Whole(map, kind.Definition, findings);
        foreach ((string name, FieldSource? source) in map.Fields ?? [])
        {
            string place = "/fields/" + JsonPointer.Escape(name);
            bool isTold = source is null || told.Any(one => one == place || one.StartsWith(place + "/", StringComparison.Ordinal));
            if (kind.Definition.Find(name) is not { } field)
            {
                findings.Add(FindingRules.UnknownField, place, Excerpt.Of(name), $"'{Excerpt.Of(name)}' is not a field of '{kind.Definition.Name}'; {NearestName.Suggest(name, [.. kind.Definition.Fields.Select(static known => known.Name)])}.");
            }
            else if (!isTold && (Shape(kind.Definition, field, source!) ?? Texts(field, source!) ?? Format(field, source!) ?? Patterns.Problem(source!)) is { } problem)
            {
                findings.Add(FindingRules.BadFormat, place, null, $"field '{name}' {problem}.");
            }
        }

        return findings.ToImmutable();
    }

    private static void Whole(LogMap map, RecordDefinition record, FindingList findings)
    {
        if (map.Delimiter is not null && Delimiters.Find(map.Delimiter) is null)
        {
            findings.Add(FindingRules.BadFormat, "/delimiter", Excerpt.Of(map.Delimiter), $"delimiter '{Excerpt.Of(map.Delimiter)}' is neither one ASCII character nor {Delimiters.Names}.");
        }

        if (map.Zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(map.Zone) is null)
        {
            findings.Add(FindingRules.BadFormat, "/zone", Excerpt.Of(map.Zone), $"zone '{Excerpt.Of(map.Zone)}' is not a zone of the IANA database.");
        }

        // Times that a call log lacks leave what is worked out of them without data; all else that every record has must be there.
        foreach (FieldDefinition field in record.Fields.Where(field => (field.IsRequired || field.Name == "audience") && field.Name is not ("wait" or "talk") && map.Fields?.ContainsKey(field.Name) == false))
        {
            findings.Add(FindingRules.MissingMember, "/fields", field.Name, $"field '{field.Name}' has no source.");
        }
    }

    private static FindingWords? Shape(RecordDefinition record, FieldDefinition field, FieldSource source)
    {
        int given = (source.Constant is null ? 0 : 1) + (source.Column is null ? 0 : 1) + (source.Columns is null ? 0 : 1) + (source.Within is null ? 0 : 1);
        return given switch
        {
            not 1 => FindingWords.Of($"needs exactly one of constant, column, columns and within"),
            _ when source.Constant is { } constant && (field.Type != FieldType.Text || (!field.Values.IsEmpty && !field.Values.Contains(constant))) => FindingWords.Of($"cannot be that constant"),
            _ when source.Within is { } within && (field is not { Type: FieldType.Duration, IsRequired: false } || record.Find(within) is not { Type: FieldType.Duration }) => FindingWords.Of($"can only be within another time of the record"),
            _ when (source.Format == FieldFormat.DateAndTime ? source.Columns is not { Count: 2 } : source.Columns is not null) => FindingWords.Of($"takes two columns as date+time, and only then"),
            _ => null,
        };
    }

    private static FindingWords? Texts(FieldDefinition field, FieldSource source)
    {
        if (source.Format == FieldFormat.Code && source.Values is null)
        {
            return FindingWords.Of($"needs values, the meaning of each code");
        }

        string? unknown = field.Values.IsEmpty ? null : source.Values?.Values.FirstOrDefault(value => !field.Values.Contains(value));
        return unknown is null ? null : FindingWords.Of($"has '{unknown}', which is none of {string.Join(", ", field.Values)}");
    }

    private static FindingWords? Format(FieldDefinition field, FieldSource source) => field.Type switch
    {
        FieldType.Duration when source.Within is null && !Lengths.Contains(source.Format) => FindingWords.Of($"needs the format seconds, milliseconds or h:mm:ss"),
        FieldType.Instant when !Times.Contains(source.Format) => FindingWords.Of($"needs the format local-date-time, offset-date-time, date+time, epoch-seconds or epoch-milliseconds"),
        FieldType.Boolean when source.Format != FieldFormat.Flag || (source.True is null && source.False is null) => FindingWords.Of($"needs the format flag, and the words for true or for false"),
        FieldType.Number when source.Format != FieldFormat.Number => FindingWords.Of($"needs the format number"),
        FieldType.Text when source.Constant is null && !field.Values.IsEmpty && source.Format != FieldFormat.Code => FindingWords.Of($"needs the format code"),
        FieldType.Text when source.Format is not (FieldFormat.Text or FieldFormat.Code) => FindingWords.Of($"needs the format text or code"),
        _ => null,
    };
}
