using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>A move bound to where the facts keep their fields.</summary>
internal sealed class MoveBinding<T>
{
    private readonly RecordPredicate<T>? guard;
    private readonly MomentPredicate<T>? atMoment;
    private readonly ClosedFields<T>? closed;
    private readonly FieldPresence<T>[] required;
    private readonly FieldReader<T>? from;
    private readonly Condition? condition;
    private readonly RecordSchema<T> schema;

    public MoveBinding(Move move, WorkflowGraph graph, RecordSchema<T> schema)
    {
        this.schema = schema;
        condition = move.Step?.Guard ?? move.Timer?.Guard;
        atMoment = condition is { NeedsMoment: true } ? condition.BindAt(schema) : null;
        guard = atMoment is not null ? static (in T _) => false : condition is null || condition.Tests.All(tests => tests.IsAny) ? null : condition.Bind(schema);
        closed = guard is null || new ClosedFields<T>(condition!.Tests.Select(tests => tests.Field), schema) is not { IsEmpty: false } fields ? null : fields;
        required = [.. move.Requires.Select(field => new FieldPresence<T>(graph.Fields[field], schema))];
        from = move.Timer?.Move.From is { } field ? schema.Reader(FieldPresence<T>.IndexOf(field, schema)) : null;
    }

    public ReadOnlySpan<FieldPresence<T>> Required => required;

    /// <summary>Whether the guard holds at the moment of the decision; a guard that needs one stands where others have failed, so that those which do not pay nothing for it.</summary>
    public bool GuardHolds(in T facts, Instant at) => guard is null || guard(in facts) || (atMoment is not null && atMoment(in facts, at));

    /// <summary>The tests of the guard that the facts fail.</summary>
    public ImmutableArray<CellReading> Unmet(in T facts, Instant at) => condition is null ? [] : UnmetTests.Of(condition, schema, in facts, at);

    /// <summary>What the guard tests and the standard does not know: it counts as missing.</summary>
    public UnknownValues? Unknown(in T facts) => closed?.Unknown(in facts);

    public bool HasRequired(in T facts)
    {
        foreach (ref readonly FieldPresence<T> field in required.AsSpan())
        {
            if (!field.IsPresent(in facts))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The instant that the move counts from; null where the facts do not have it.</summary>
    public Instant? Start(in T facts, Instant entered)
    {
        if (from is null)
        {
            return entered;
        }

        long ticks = from.Ordinal(in facts);
        return ticks == Ordinal.Missing ? null : Instant.FromUnixTimeTicks(ticks);
    }
}

/// <summary>Tells whether a field has a value; for free text, one that is not blank.</summary>
internal readonly struct FieldPresence<T>
{
    private readonly FieldGetter<T, string?>? text;
    private readonly FieldReader<T> reader;

    public FieldPresence(string field, RecordSchema<T> schema)
    {
        int index = IndexOf(field, schema);
        Field = field;
        reader = schema.Reader(index);
        text = schema.Definition.Fields[index] is { Type: FieldType.Text, Values.IsEmpty: true } ? reader.TextGetter : null;
    }

    public string Field { get; }

    public bool IsPresent(in T facts) => text is not null ? !string.IsNullOrWhiteSpace(text(in facts)) : reader.Ordinal(in facts) != Ordinal.Missing;

    public static int IndexOf(string field, RecordSchema<T> schema) => schema.Definition.IndexOf(field) is var index && index >= 0
        ? index
        : throw new ArgumentException($"Schema '{schema.Definition.Name}' does not declare field '{field}'.", nameof(schema));
}
