using System.Runtime.InteropServices;
using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>A member of a value; of a list, the member of every item.</summary>
internal sealed class PathNode(Place place, Node owner, string member) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope) => Of(run, owner.Evaluate(run, scope));

    public override void Write(StringBuilder text)
    {
        owner.Write(text);
        text.Append('.').Append(member);
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        ValueShape one = owner.Shape(reader, scope);
        if (one.Values.IsEmpty)
        {
            return ValueShape.Nothing;
        }

        ValueShape? found = MemberOf(one);
        ContextType? type = one.Declared ?? one.Item?.Declared;
        ValueShape? context = one.Kinds.Has(FeelKind.List) ? one.Item : one;
        if (context is { HasKnownMembers: true } && type is not null && context.Member(member) is null)
        {
            reader.Note(this, Place, FindingWords.Of($"There is no '{member}' in type '{type.Name}'."), owner);
        }
        else if (found is null)
        {
            reader.Note(this, Place, FindingWords.Of($"There is never a '{member}' in {one.Kinds.Words()}."), owner);
        }

        return found ?? ValueShape.Nothing;
    }

    /// <summary>What the member may be; null of .NET where no value of the shape has one.</summary>
    private ValueShape? MemberOf(ValueShape one)
    {
        ValueShape? found = null;
        foreach (FeelKind kind in one.Values.Each())
        {
            ValueShape? part = kind switch
            {
                FeelKind.Context => one.HasKnownMembers ? one.Member(member) : ValueShape.Any,
                FeelKind.List => ValueShape.ListOf(one.Item is null ? ValueShape.Any : MemberOf(one.Item) ?? ValueShape.Nothing),
                FeelKind.Range => FeelProperties.ShapeOf(kind, member) is null ? null : member is "start" or "end" ? one.Item ?? ValueShape.Any : ValueShape.Truth,
                _ => FeelProperties.ShapeOf(kind, member),
            };
            found = found is null ? part : part is null ? found : found.Or(part);
        }

        return found?.OrNull();
    }

    private FeelValue OfItems(Run run, ReadOnlySpan<FeelValue> items)
    {
        var members = new FeelValue[items.Length];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = Of(run, items[i]);
        }

        return run.List(ImmutableCollectionsMarshal.AsImmutableArray(members));
    }

    private FeelValue Of(Run run, FeelValue value) => value switch
    {
        FeelContext context => context.Find(member) ?? run.Fail(Place, $"There is no '{member}' in the context."),
        FeelList list => OfItems(run, list.Items.AsSpan()),
        _ => FeelProperties.Of(value, member) ?? run.Fail(Place, $"There is no '{member}' in {FeelWords.Of(value)}."),
    };
}
