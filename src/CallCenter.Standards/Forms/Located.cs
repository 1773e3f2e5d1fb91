using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Forms;

/// <summary>A value and where it stands: what compilers get, so that every finding knows its place.</summary>
/// <param name="Value">The value, never null.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct Located<T>(T Value, Place Place)
{
    /// <summary>Whether everything within the value could be read.</summary>
    public bool IsWhole => Place.IsWhole;

    /// <summary>The place of a member, or of one within it: <c>kpi.At(k => k.Target!.AtLeast)</c>.</summary>
    public Place At<TMember>(Func<T, TMember> member, [CallerArgumentExpression(nameof(member))] string path = "") => Place.Path(path);

    /// <summary>The items of a list, each with its place.</summary>
    public LocatedList<TItem> Each<TItem>(Func<T, ImmutableArray<TItem>> list, [CallerArgumentExpression(nameof(list))] string path = "") =>
        new(list(Value), Place.Path(path));

    /// <summary>A part with its place.</summary>
    public Located<TPart> Part<TPart>(Func<T, TPart> part, [CallerArgumentExpression(nameof(part))] string path = "") => new(part(Value), Place.Path(path));

    /// <summary>A part with its place; null where it is not given.</summary>
    public Located<TPart>? Optional<TPart>(Func<T, TPart?> part, [CallerArgumentExpression(nameof(part))] string path = "")
        where TPart : class => part(Value) is { } given ? new(given, Place.Path(path)) : null;
}
