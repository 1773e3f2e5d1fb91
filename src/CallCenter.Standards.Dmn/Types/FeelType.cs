using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>A type of FEEL (DMN 1.5, 10.3.2.9).</summary>
internal abstract class FeelType(string name)
{
    public static readonly FeelType Any = new AnyType();

    /// <summary>How many parts of a value that do not fit are told.</summary>
    private const int MostMisfits = 10;

    /// <summary>The name it is written by.</summary>
    public string Name => name;

    /// <summary>Whether a value of it is told by the type alone, whatever is in scope and whenever it is asked.</summary>
    public virtual bool IsFixed => false;

    /// <summary>Whether a value that is not null is of the type.</summary>
    public abstract bool Has(Run run, FeelValue value);

    /// <summary>
    /// The value as one of the type: itself, the only item of a list, a list of it, or a date's midnight; null with a warning where it is none of these (DMN 1.5, 10.3.2.9.4).
    /// </summary>
    public FeelValue Coerce(Run run, Place place, FeelValue value)
    {
        if (value.IsNull || this is AnyType || Has(run, value))
        {
            return value;
        }

        if (value is FeelList { Items: [{ } only] } && Has(run, only))
        {
            return only;
        }

        if (value is FeelDate date && FeelDateTime.Midnight(date.Date) is var midnight && Has(run, midnight))
        {
            return midnight;
        }

        return value is not FeelList && Has(run, new FeelList([value])) ? new FeelList([value]) : Refused(run, place, value);
    }

    /// <summary>Why a value is not of the type: each of its parts that is not.</summary>
    /// <param name="run">The run.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">The members on the way to it; empty for the value itself.</param>
    public virtual IEnumerable<FindingWords> Misfits(Run run, FeelValue value, string path) => Has(run, value) ? [] : [Unlike(Name, value, path)];

    protected static FindingWords Unlike(string name, FeelValue value, string path) => path.Length == 0
        ? FindingWords.Of($"Type '{name}' is needed here, not {FeelWords.Of(value)}.")
        : FindingWords.Of($"'{Excerpt.Of(path)}': type '{name}' is needed, not {FeelWords.Of(value)}.");

    private FeelValue Refused(Run run, Place place, FeelValue value)
    {
        foreach (FindingWords misfit in Misfits(run, value, "").Take(MostMisfits).DefaultIfEmpty(Unlike(Name, value, "")))
        {
            run.Fail(place, misfit);
        }

        return FeelValue.Null;
    }

    private sealed class AnyType() : FeelType("Any")
    {
        public override bool IsFixed => true;

        public override bool Has(Run run, FeelValue value) => true;
    }
}

/// <summary>A type of one kind of value.</summary>
internal sealed class KindType(string name, FeelKind kind) : FeelType(name)
{
    public FeelKind Kind => kind;

    public override bool IsFixed => true;

    public override bool Has(Run run, FeelValue value) => value.Kind == kind;
}

/// <summary>A list of values of one type.</summary>
internal sealed class ListType(FeelType item) : FeelType($"list<{item.Name}>")
{
    public FeelType Item => item;

    public override bool Has(Run run, FeelValue value)
    {
        if (value is not FeelList list)
        {
            return false;
        }

        run.Step(list.Items.Length);
        return list.Items.All(one => one.IsNull || item.Has(run, one));
    }

    public override IEnumerable<FindingWords> Misfits(Run run, FeelValue value, string path) => value is FeelList list
        ? list.Items.SelectMany((one, i) => one.IsNull ? [] : item.Misfits(run, one, ItemType.ItemOf(path, i)))
        : base.Misfits(run, value, path);
}

/// <summary>A range between values of one type.</summary>
internal sealed class RangeType(FeelType bound) : FeelType($"range<{bound.Name}>")
{
    public FeelType Bound => bound;

    public override bool Has(Run run, FeelValue value) =>
        value is FeelRange range && Fits(run, range.Start) && Fits(run, range.End);

    private bool Fits(Run run, FeelValue? one) => one is null || one.IsNull || bound.Has(run, one);
}

/// <summary>A context with members of given types; it may have more.</summary>
internal sealed class ContextType(string name, ImmutableArray<FunctionParameter> members)
    : FeelType(name.Length > 0 ? name : $"context<{string.Join(", ", members.Select(member => $"{member.Name}: {member.Type.Name}"))}>")
{
    public ImmutableArray<FunctionParameter> Members => members;

    /// <summary>A component of an item definition may be left out: it is null then.</summary>
    public bool MayLeaveOut => name.Length > 0;

    public override bool Has(Run run, FeelValue value)
    {
        run.Step();
        return value is FeelContext context
            && members.All(member => context.Find(member.Name) is not { } one ? MayLeaveOut : one.IsNull || member.Type.Has(run, one));
    }

    public override IEnumerable<FindingWords> Misfits(Run run, FeelValue value, string path) => value is FeelContext context
        ? members.SelectMany(member => Misfits(run, context.Find(member.Name), member, path.Length == 0 ? member.Name : $"{path}.{member.Name}"))
        : base.Misfits(run, value, path);

    private IEnumerable<FindingWords> Misfits(Run run, FeelValue? given, FunctionParameter member, string path) => given is null
        ? MayLeaveOut ? [] : [FindingWords.Of($"'{Excerpt.Of(path)}' is missing.")]
        : given.IsNull ? [] : member.Type.Misfits(run, given, path);
}

/// <summary>A function of so many parameters.</summary>
internal sealed class FunctionType(ImmutableArray<FeelType> parameters, FeelType result)
    : FeelType($"function<{string.Join(", ", parameters.Select(parameter => parameter.Name))}>->{result.Name}")
{
    public override bool Has(Run run, FeelValue value) =>
        value is FeelClosure closure
            ? closure.Parameters.Length == parameters.Length
                && IsOf(closure.Result, result)
                && closure.Parameters.Zip(parameters).All(pair => IsOf(pair.Second, pair.First.Type))
            : value is BuiltIn builtIn && builtIn.Takes(parameters.Length);

    private static bool IsOf(FeelType narrow, FeelType wide) => wide == FeelType.Any || narrow == FeelType.Any || narrow.Name == wide.Name;
}

/// <summary>A parameter of a function, or a member of a context.</summary>
internal sealed record FunctionParameter(string Name, FeelType Type);
