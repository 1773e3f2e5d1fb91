namespace CallCenter.Standards.Dmn;

/// <summary>A value in scope, innermost first.</summary>
internal sealed class Scope(Scope? outer, FeelValue value)
{
    public Scope? Outer { get; } = outer;

    /// <summary>The value; set once more where a function is in scope of itself.</summary>
    public FeelValue Value { get; set; } = value;
}
