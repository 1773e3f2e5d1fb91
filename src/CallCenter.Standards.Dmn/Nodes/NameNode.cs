using System.Collections.Immutable;
using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>A name, found when the expression was read: so many links of the scope out, unless an item on the way has a member of the name.</summary>
internal sealed class NameNode : Node
{
    private const int HopsAStep = 64;

    private readonly string name;
    private readonly ImmutableArray<int> items;
    private readonly int hops;
    private readonly BuiltIn? builtIn;

    public NameNode(Place place, string name, Names? names)
        : base(place)
    {
        this.name = name;
        var onTheWay = ImmutableArray.CreateBuilder<int>();
        hops = -1;
        int hop = 0;
        for (Names? link = names; link is not null && hops < 0; link = link.Outer, hop++)
        {
            if (link.Name is null)
            {
                onTheWay.Add(hop);
            }
            else if (link.Name == name)
            {
                hops = hop;
            }
        }

        items = onTheWay.ToImmutable();
        builtIn = hops < 0 ? BuiltIns.Find(name) : null;
    }

    /// <summary>Whether nothing of the name can be in scope.</summary>
    public bool IsUnknown => hops < 0 && builtIn is null && items.IsEmpty;

    public string Name => name;

    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        if (hops >= HopsAStep)
        {
            run.Step(hops / HopsAStep);
        }

        if (!items.IsEmpty && OfItem(scope!) is { } member)
        {
            return member;
        }

        return hops >= 0 ? Out(scope!, hops).Value : (FeelValue?)builtIn ?? run.Fail(Place, $"Nothing is named '{name}' here.");
    }

    public override void Write(StringBuilder text) => text.Append(name);

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        ValueShape? found = null;
        ContextType? lacking = null;
        foreach (ValueShape item in items.Select(hop => scope!.Out(hop).Value))
        {
            if (item.Kinds.Has(FeelKind.Context) && !item.HasKnownMembers)
            {
                return ValueShape.Any;
            }

            if (item.Member(name) is { } member)
            {
                found = found?.Or(member) ?? member;
            }
            else if (name == "item")
            {
                return found?.Or(item) ?? item;
            }

            lacking ??= item.Declared;
        }

        // What has the member in one value may not have it in another, and then the name is looked for further out.
        ValueShape outer = hops >= 0 ? scope!.Out(hops).Value : builtIn is not null ? ValueShape.OfFunction(new FunctionShape(default, ValueShape.Any, IsStrict: true, builtIn)) : ValueShape.Nothing;
        if (found is null && hops < 0 && builtIn is null && lacking is not null)
        {
            reader.Note(this, Place, FindingWords.Of($"There is no '{name}' in type '{lacking.Name}'."));
        }

        return IsUnknown ? ValueShape.Any : found?.Or(outer) ?? outer;
    }

    private FeelValue? OfItem(Scope scope)
    {
        foreach (int item in items)
        {
            FeelValue value = Out(scope, item).Value;
            if (value is FeelContext context && context.TryGet(name, out FeelValue? member))
            {
                return member;
            }

            if (name == "item")
            {
                return value;
            }
        }

        return null;
    }

    private static Scope Out(Scope scope, int hops)
    {
        for (; hops > 0; hops--)
        {
            scope = scope.Outer!;
        }

        return scope;
    }
}
