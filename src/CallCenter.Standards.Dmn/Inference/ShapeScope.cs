namespace CallCenter.Standards.Dmn;

/// <summary>What a value in scope may be, innermost first; one link for each <see cref="Scope"/> there will be.</summary>
internal sealed record ShapeScope(ShapeScope? Outer, ValueShape Value)
{
    public ShapeScope Out(int hops)
    {
        ShapeScope scope = this;
        for (; hops > 0; hops--)
        {
            scope = scope.Outer!;
        }

        return scope;
    }
}
