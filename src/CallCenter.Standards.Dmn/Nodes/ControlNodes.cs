using System.Collections.Immutable;
using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>A choice; what is not true is false.</summary>
internal sealed class IfNode(Place place, Node condition, Node then, Node otherwise) : Node(place)
{
    public override IEnumerable<Node> Ends => [.. then.Ends, .. otherwise.Ends];

    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        FeelValue holds = condition.Evaluate(run, scope);
        if (holds is not (FeelBoolean or FeelNull))
        {
            run.Fail(Place, $"A condition is {FeelWords.Of(holds)}.");
        }

        return (holds == FeelBoolean.True ? then : otherwise).Evaluate(run, scope);
    }

    public override void Write(StringBuilder text)
    {
        text.Append("(if ");
        condition.Write(text);
        text.Append(" then ");
        then.Write(text);
        text.Append(" else ");
        otherwise.Write(text);
        text.Append(')');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        condition.Shape(reader, scope);
        return then.Shape(reader, scope).Or(otherwise.Shape(reader, scope));
    }
}

/// <summary>A variable that runs through a list or a range.</summary>
internal sealed record Iterator(string Name, Node From, Node? To)
{
    private static readonly ValueShape Turn = ValueShape.Of(FeelKind.Number, FeelKind.Date);

    /// <summary>The values in turn; null with a warning where there is nothing to run through.</summary>
    public IEnumerable<FeelValue>? Values(Run run, Scope? scope, Place place)
    {
        FeelValue from = From.Evaluate(run, scope);
        if (To is not null)
        {
            return Turns.Between(from, To.Evaluate(run, scope)) ?? Fail(run, place, $"A loop runs between whole numbers or dates.");
        }

        return from switch
        {
            FeelList list => list.Items,
            FeelRange range => Turns.Of(range) ?? Fail(run, place, $"A loop runs through ranges of whole numbers or dates, upwards."),
            FeelNull => Fail(run, place, $"A loop runs through null."),
            _ => [from],
        };
    }

    /// <summary>What the variable may be.</summary>
    public ValueShape Shape(ShapeReader reader, ShapeScope? scope, Node loop)
    {
        ValueShape from = From.Shape(reader, scope);
        if (To is null)
        {
            ValueShape items = from.Items;
            return from.Kinds.Has(FeelKind.Range) ? items.Kinds == KindSet.All ? items : from.Values == KindSet.Of(FeelKind.Range) ? Turn : ValueShape.Any : items;
        }

        ValueShape to = To.Shape(reader, scope);
        bool isKnown = !from.Values.IsEmpty && !to.Values.IsEmpty;
        if (isKnown && !from.Kinds.Meets(to.Kinds & Turn.Kinds))
        {
            reader.Note(loop, loop.Place, FindingWords.Of($"A loop runs between whole numbers or dates, and never from {from.Kinds.Words()} to {to.Kinds.Words()}."));
        }

        return Turn;
    }

    public void Write(StringBuilder text)
    {
        text.Append(Name).Append(" in ");
        From.Write(text);
        if (To is not null)
        {
            text.Append("..");
            To.Write(text);
        }
    }

    private static IEnumerable<FeelValue>? Fail(Run run, Place place, FindingWords message)
    {
        run.Fail(place, message);
        return null;
    }
}

/// <summary>A loop that gives a list.</summary>
internal sealed class ForNode(Place place, ImmutableArray<Iterator> iterators, Node body, bool usesPartial) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        var results = ImmutableArray.CreateBuilder<FeelValue>();
        var partial = new Scope(scope, new FeelList([]));
        return Turn(run, partial, partial, 0, results) ? run.List(results.ToImmutable()) : FeelValue.Null;
    }

    public override void Write(StringBuilder text)
    {
        text.Append("(for ");
        for (int i = 0; i < iterators.Length; i++)
        {
            text.Append(i > 0 ? ", " : "");
            iterators[i].Write(text);
        }

        text.Append(" return ");
        body.Write(text);
        text.Append(')');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        var inner = new ShapeScope(scope, ValueShape.ListOf(item: null));
        bool runs = true;
        foreach (Iterator iterator in iterators)
        {
            ValueShape turn = iterator.Shape(reader, inner, this);
            runs &= !turn.Values.IsEmpty;
            inner = new ShapeScope(inner, turn);
        }

        ValueShape item = body.Shape(reader, inner);
        return ValueShape.ListOf(runs ? item : null, mayBeNull: true);
    }

    private bool Turn(Run run, Scope scope, Scope partial, int depth, ImmutableArray<FeelValue>.Builder results)
    {
        if (depth == iterators.Length)
        {
            partial.Value = usesPartial ? run.List(results.ToImmutable()) : partial.Value;
            results.Add(body.Evaluate(run, scope));
            return true;
        }

        if (iterators[depth].Values(run, scope, Place) is not { } values)
        {
            return false;
        }

        foreach (FeelValue value in values)
        {
            run.Step();
            if (!Turn(run, new Scope(scope, value), partial, depth + 1, results))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Whether a condition holds for some or every value.</summary>
internal sealed class QuantifiedNode(Place place, bool isSome, ImmutableArray<Iterator> iterators, Node condition) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        bool? result = !isSome;
        return Turn(run, scope, 0, ref result) ? FeelValue.Of(result) : FeelValue.Null;
    }

    public override void Write(StringBuilder text)
    {
        text.Append(isSome ? "(some " : "(every ");
        for (int i = 0; i < iterators.Length; i++)
        {
            text.Append(i > 0 ? ", " : "");
            iterators[i].Write(text);
        }

        text.Append(" satisfies ");
        condition.Write(text);
        text.Append(')');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        foreach (Iterator iterator in iterators)
        {
            scope = new ShapeScope(scope, iterator.Shape(reader, scope, this));
        }

        condition.Shape(reader, scope);
        return ValueShape.Truth;
    }

    private bool Turn(Run run, Scope? scope, int depth, ref bool? result)
    {
        if (depth == iterators.Length)
        {
            FeelValue holds = condition.Evaluate(run, scope);
            if (holds is not (FeelBoolean or FeelNull))
            {
                run.Fail(Place, $"A condition is {FeelWords.Of(holds)}.");
                return false;
            }

            bool? one = (holds as FeelBoolean)?.Value;
            result = one == isSome || result == isSome ? isSome : one is null || result is null ? null : !isSome;
            return true;
        }

        if (iterators[depth].Values(run, scope, Place) is not { } values)
        {
            return false;
        }

        foreach (FeelValue value in values)
        {
            run.Step();
            if (!Turn(run, new Scope(scope, value), depth + 1, ref result))
            {
                return false;
            }
        }

        return true;
    }
}
