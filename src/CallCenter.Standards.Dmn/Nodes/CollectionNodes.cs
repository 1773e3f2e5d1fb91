using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>A list of expressions.</summary>
internal sealed class ListNode(Place place, ImmutableArray<Node> items) : Node(place)
{
    public override bool IsFixed => items.All(item => item.IsFixed);

    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        var values = new FeelValue[items.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = items[i].Evaluate(run, scope);
        }

        return run.List(ImmutableCollectionsMarshal.AsImmutableArray(values));
    }

    public override void Write(StringBuilder text)
    {
        text.Append('[');
        WriteAll(text, items);
        text.Append(']');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope) => ValueShape.ListOf(items.Aggregate(ValueShape.None, (union, item) => union.Or(item.Shape(reader, scope))));
}

/// <summary>An entry of a context; a function is in scope of itself.</summary>
internal sealed class ContextEntryNode(Place place, string name, Node value, FeelType type, bool isFunction) : Node(place)
{
    public string Name => name;

    public bool IsFunction => isFunction;

    public override FeelValue Evaluate(Run run, Scope? scope) => type.Coerce(run, Place, value.Evaluate(run, scope));

    public override void Write(StringBuilder text)
    {
        text.Append(FeelName.IsPlain(name) ? name : FeelFormat.Quoted(name)).Append(": ");
        value.Write(text);
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope) => reader.Fit(value, value.Shape(reader, scope), type);
}

/// <summary>Entries, each in scope of the ones after it; with a result, that is the value.</summary>
internal sealed class ContextNode(Place place, ImmutableArray<ContextEntryNode> entries, Node? result) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, FeelValue>>(entries.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ContextEntryNode entry in entries)
        {
            Scope? inner = entry.IsFunction ? new Scope(scope, FeelValue.Null) : null;
            FeelValue value = entry.Evaluate(run, inner ?? scope);
            if (!seen.Add(entry.Name))
            {
                return run.Fail(entry.Place, $"The entry '{entry.Name}' is given twice.");
            }

            if (inner is not null)
            {
                inner.Value = value;
            }

            values.Add(new(entry.Name, value));
            scope = inner ?? new Scope(scope, value);
        }

        return result is null ? run.Context(values.ToImmutable()) : result.Evaluate(run, scope);
    }

    public override void Write(StringBuilder text)
    {
        text.Append('{');
        WriteAll(text, entries);
        text.Append('}');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        var members = new Dictionary<string, ValueShape>(StringComparer.Ordinal);
        bool isBroken = false;
        foreach (ContextEntryNode entry in entries)
        {
            // A function is in scope of itself before it is known.
            ValueShape value = entry.Shape(reader, entry.IsFunction ? new ShapeScope(scope, ValueShape.Any) : scope);
            scope = new ShapeScope(scope, value);
            isBroken |= !members.TryAdd(entry.Name, value);
        }

        return isBroken ? ValueShape.Nothing : result is null ? ValueShape.OfContext(members) : result.Shape(reader, scope);
    }
}

/// <summary>An item of a list by its number, or the items that a condition holds for.</summary>
internal sealed class FilterNode(Place place, Node list, Node condition) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        FeelValue value = list.Evaluate(run, scope);
        if (value.IsNull)
        {
            return value;
        }

        ImmutableArray<FeelValue> items = value is FeelList many ? many.Items : [value];
        FeelValue first = items.IsEmpty ? OfNone(run, scope) : condition.Evaluate(run, new Scope(scope, items[0]));
        if (first is FeelNumber number)
        {
            return At(run, items, number.Value);
        }

        var kept = ImmutableArray.CreateBuilder<FeelValue>();
        for (int i = 0; i < items.Length; i++)
        {
            run.Step();
            FeelValue holds = i == 0 ? first : condition.Evaluate(run, new Scope(scope, items[i]));
            if (holds is not (FeelBoolean or FeelNull))
            {
                return run.Fail(Place, $"A filter's condition is {FeelWords.Of(holds)}.");
            }

            if (holds == FeelBoolean.True)
            {
                kept.Add(items[i]);
            }
        }

        return run.List(kept.ToImmutable());
    }

    public override void Write(StringBuilder text)
    {
        list.Write(text);
        text.Append('[');
        condition.Write(text);
        text.Append(']');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        ValueShape many = list.Shape(reader, scope);
        ValueShape item = many.Items;
        ValueShape holds = condition.Shape(reader, new ShapeScope(scope, item.OrNull()));
        if (many.Values.IsEmpty)
        {
            return ValueShape.Nothing;
        }

        bool isChoice = holds.Kinds.Has(FeelKind.Boolean);
        bool isPlace = holds.Kinds.Has(FeelKind.Number);
        if (!isChoice && !isPlace && !holds.Values.IsEmpty)
        {
            reader.Note(this, Place, FindingWords.Of($"A filter's condition is a boolean or a number, and never {holds.Kinds.Words()}."), list);
        }

        // A condition that is null keeps nothing.
        ValueShape kept = isChoice || !isPlace || holds.MayBeNull ? ValueShape.ListOf(item) : ValueShape.None;
        return (isPlace ? kept.Or(item) : kept).OrNull();
    }

    /// <summary>What the condition is where there is no item to warn of: a number is the place of none still.</summary>
    private FeelValue OfNone(Run run, Scope? scope) => run.Tried(() => condition.Evaluate(run, new Scope(scope, FeelValue.Null)));

    private FeelValue At(Run run, ImmutableArray<FeelValue> items, Decimal34 number)
    {
        int? index = number.ToInt32() is { } whole ? whole > 0 ? whole - 1 : items.Length + whole : null;
        return index is { } at && at >= 0 && at < items.Length && number.Sign != 0 ? items[at] : run.Fail(Place, $"There is no item {number} in a list of {items.Length}.");
    }
}
