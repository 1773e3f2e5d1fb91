using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// What a source records of one kind of record. A measure that asks for more is not recorded by it: no data, never 0. The default records every field of records of every sort.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RecordedFacts
{
    private readonly Listed<string>? fields;
    private readonly Listed<string> absorbed;

    /// <summary>The fields that the source fills wherever they apply; null for every field. One that is left out is not known of any record, whatever the record holds.</summary>
    public ImmutableArray<string>? Fields
    {
        get => fields is { } known ? known : (ImmutableArray<string>?)null;
        init => fields = value is { } given ? given : (Listed<string>?)null;
    }

    /// <summary>
    /// The fields that the source does not tell apart, since another holds their amount: a log whose talk time is all of the handling has the after-call work in it. They add nothing to a sum, so that handling time
    /// is known, and are not recorded by themselves. Records leave them empty; they are not among <see cref="Fields"/>.
    /// </summary>
    public ImmutableArray<string> Absorbed
    {
        get => absorbed;
        init => absorbed = value;
    }

    /// <summary>
    /// What every record fulfils, since the source has no others; it does not filter. A telephone log has no self-service: <c>outcome</c> is <c>answered, abandoned</c>. A measure that no such record can
    /// count is no data of the source alone, and adds nothing where it is merged with one that has such records. A field that is <c>null</c> throughout is one that is not recorded.
    /// </summary>
    public Condition? Always { get; init; }

    internal static RecordedFacts Everything { get; } = new();

    /// <exception cref="ArgumentException">A field is not the record's, or the condition is of another record.</exception>
    internal void CheckAgainst(RecordDefinition record)
    {
        if (Always is { } always && always.Record.Name != record.Name)
        {
            throw new ArgumentException($"The condition is on '{always.Record}', the schema of '{record}'.", nameof(record));
        }

        if ((Fields ?? []).Concat(Absorbed).FirstOrDefault(field => record.Find(field) is null) is { } unknown)
        {
            throw new UnknownCodeException($"field of record '{record}' that could be recorded", unknown, record.Fields.Select(field => field.Name), nameof(record));
        }
    }

    internal bool IsAbsorbed(string field) => Absorbed.Contains(field);

    internal bool Has(string field) => !IsAbsorbed(field) && Fields?.Contains(field) != false && Always?.Tests.Any(test => test.Field.Name == field && CanonicalTests.IsMissing(test)) != true;

    /// <summary>A field that compares two others is recorded where both are.</summary>
    internal bool Has(FieldDefinition field) => field.Relation is { } relation ? Has(relation.Left) && Has(relation.Right) : Has(field.Name);

    /// <summary>Whether no record of the source passes a test. A field whose amount another holds is never missing.</summary>
    internal bool RulesOut(UnaryTests test) => (IsAbsorbed(test.Field.Name) && CanonicalTests.IsMissing(test)) || Always?.Tests.Any(known => known.Field.Name == test.Field.Name && !CanonicalTests.IsMissing(known) && !known.Overlaps(test)) == true;
}
