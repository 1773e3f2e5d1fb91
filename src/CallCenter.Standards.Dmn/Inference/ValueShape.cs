using System.Collections.Frozen;

namespace CallCenter.Standards.Dmn;

/// <summary>What is known of a value before there is one: the kinds it may be of, null among them, and what its items, members or results may be. Immutable.</summary>
internal sealed class ValueShape
{
    /// <summary>Anything.</summary>
    public static readonly ValueShape Any = new(KindSet.All);

    /// <summary>Null alone.</summary>
    public static readonly ValueShape Nothing = new(KindSet.Of(FeelKind.Null));

    /// <summary>No value at all, as the items of an empty list are.</summary>
    public static readonly ValueShape None = new(KindSet.None);

    public static readonly ValueShape Truth = Of(FeelKind.Boolean, FeelKind.Null);

    private readonly FrozenDictionary<string, ValueShape>? members;
    private readonly ContextType? declared;

    private ValueShape(KindSet kinds, ValueShape? item = null, FrozenDictionary<string, ValueShape>? members = null, ContextType? declared = null, FunctionShape? function = null)
    {
        Kinds = kinds;
        Item = item;
        this.members = members;
        this.declared = declared;
        Function = function;
    }

    public KindSet Kinds { get; }

    /// <summary>The kinds without null.</summary>
    public KindSet Values => Kinds.Values;

    /// <summary>What a loop or filter goes through: the items of a list, or the value itself.</summary>
    public ValueShape Items => !Kinds.Has(FeelKind.List) ? new(Values, Item, members, declared, Function) : Values == KindSet.Of(FeelKind.List) ? Item ?? Any : Any;

    public bool MayBeNull => Kinds.Has(FeelKind.Null);

    /// <summary>What the items of the list, or the ends of the range, may be; null where that is not known.</summary>
    public ValueShape? Item { get; }

    /// <summary>What the function is; null where that is not known.</summary>
    public FunctionShape? Function { get; }

    /// <summary>Whether all members of the context are known: no others are there than those that are declared or written.</summary>
    public bool HasKnownMembers => members is not null || declared is not null;

    /// <summary>The type that declares the members; null where they are written, or not known.</summary>
    public ContextType? Declared => declared;

    public static ValueShape Of(params ReadOnlySpan<FeelKind> kinds) => new(KindSet.Of(kinds));

    public static ValueShape Of(KindSet kinds) => new(kinds);

    public static ValueShape OfContext(IEnumerable<KeyValuePair<string, ValueShape>> members) => new(KindSet.Of(FeelKind.Context), members: members.ToFrozenDictionary(StringComparer.Ordinal));

    public static ValueShape OfFunction(FunctionShape function) => new(KindSet.Of(FeelKind.Function), function: function);

    public static ValueShape ListOf(ValueShape? item, bool mayBeNull = false) => new(mayBeNull ? KindSet.Of(FeelKind.List, FeelKind.Null) : KindSet.Of(FeelKind.List), item);

    public static ValueShape RangeOf(ValueShape ends, bool mayBeNull) => new(mayBeNull ? KindSet.Of(FeelKind.Range, FeelKind.Null) : KindSet.Of(FeelKind.Range), ends);

    /// <summary>The values of a type; null is always one.</summary>
    public static ValueShape Of(FeelType type) => type switch
    {
        ItemType { IsCollection: true } item => ListOf(Of(item.Base), mayBeNull: true),
        ItemType item => Of(item.Base),
        KindType kind => Of(kind.Kind, FeelKind.Null),
        ListType list => ListOf(Of(list.Item), mayBeNull: true),
        RangeType range => RangeOf(Of(range.Bound), mayBeNull: true),
        ContextType context => new(KindSet.Of(FeelKind.Context, FeelKind.Null), declared: context),
        FunctionType => Of(FeelKind.Function, FeelKind.Null),
        _ => Any,
    };

    /// <summary>What one member of the context may be; null where it has none of the name, or its members are not known.</summary>
    public ValueShape? Member(string name) =>
        members?.GetValueOrDefault(name) ?? (declared?.Members.FirstOrDefault(member => member.Name == name) is { } found ? Of(found.Type) : null);

    public ValueShape OrNull() => MayBeNull ? this : new(Kinds | Nothing.Kinds, Item, members, declared, Function);

    /// <summary>What either of two may be; of contexts and functions that differ, the members and results are not known any more.</summary>
    public ValueShape Or(ValueShape other)
    {
        if (ReferenceEquals(this, other) || other.Values.IsEmpty)
        {
            return other.MayBeNull ? OrNull() : this;
        }

        if (Values.IsEmpty)
        {
            return other.Or(this);
        }

        bool isAlike = Values == other.Values;
        ValueShape? item = isAlike && Item is not null && other.Item is not null ? Item.Or(other.Item) : null;
        return new(
            Kinds | other.Kinds,
            item,
            isAlike && members == other.members ? members : null,
            isAlike && declared == other.declared ? declared : null,
            isAlike && Function == other.Function ? Function : null);
    }

    /// <summary>What becomes of the value where a type is declared for it.</summary>
    public ValueShape As(FeelType type) => type == FeelType.Any ? this : Of(type);

    /// <summary>Whether some value of the shape, null aside, can be one of the type, as itself or as what it is converted to.</summary>
    public bool CanBe(FeelType type) => IsOf(type)
        || (Kinds.Has(FeelKind.List) && (Item is null || Item.IsOf(type)))
        || (Kinds.Has(FeelKind.Date) && Of(FeelKind.DateTime).IsOf(type))
        || (ItemOf(type) is { } item && new ValueShape(new KindSet(Values.Bits & ~(1 << (int)FeelKind.List)), Item, members, declared).IsOf(item));

    /// <summary>Whether some value of the shape, null aside, can be of the type as it is.</summary>
    private bool IsOf(FeelType type) => type switch
    {
        ItemType { IsCollection: true } => Kinds.Has(FeelKind.List),
        ItemType item => IsOf(item.Base),
        KindType kind => Values.Has(kind.Kind),
        ListType => Kinds.Has(FeelKind.List),
        RangeType => Kinds.Has(FeelKind.Range),
        ContextType context => Kinds.Has(FeelKind.Context) && !Lacks(context),
        FunctionType => Kinds.Has(FeelKind.Function),
        _ => !Values.IsEmpty,
    };

    /// <summary>The type of the items of a list type; null where the type is none.</summary>
    private static FeelType? ItemOf(FeelType type) => type switch
    {
        ItemType { IsCollection: true } item => item.Base,
        ItemType item => ItemOf(item.Base),
        ListType list => list.Item,
        KindType { Kind: FeelKind.List } => FeelType.Any,
        _ => null,
    };

    /// <summary>Whether a member that is written, and is never null, can never be of the type that is declared for it.</summary>
    private bool Lacks(ContextType type) => members is not null && Values == KindSet.Of(FeelKind.Context)
        && type.Members.Any(member => members.TryGetValue(member.Name, out ValueShape? written) ? !written.MayBeNull && !written.IsOf(member.Type) : !type.MayLeaveOut);
}
