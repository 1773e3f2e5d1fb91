using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Dmn;

/// <summary>A function; equal only to itself.</summary>
public abstract class FeelFunction : FeelValue
{
    private protected FeelFunction()
    {
    }

    /// <summary>The name it is known by, empty for one that has none.</summary>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public sealed override FeelKind Kind => FeelKind.Function;

    /// <summary>Calls it; a warning of the run tells why where it gives null for an error.</summary>
    /// <param name="run">The run.</param>
    /// <param name="arguments">The arguments, of .NET null where none is given.</param>
    /// <param name="names">The parameters' names where they are given by name; default where by position.</param>
    internal abstract FeelValue Invoke(Run run, FeelValue[] arguments, ImmutableArray<string> names);

    internal FeelValue Invoke(Run run, params FeelValue[] arguments) => Invoke(run, arguments, default);

    private protected sealed override bool Same(FeelValue other) => ReferenceEquals(this, other);

    private protected sealed override int Hash() => RuntimeHelpers.GetHashCode(this);
}
