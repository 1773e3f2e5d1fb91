namespace CallCenter.Standards.Dmn;

/// <summary>A cell of a table whose tests are of fixed values of one class: what it holds for is told by the place of a value among these.</summary>
/// <param name="IsNegated">Whether it holds where none of its tests does.</param>
/// <param name="Tests">The tests; none hold for anything.</param>
internal sealed record CutCell(bool IsNegated, CutTest[] Tests)
{
    /// <summary>Whether it holds for values at a place: 2 n + 1 for the n-th cut point itself, 2 n for what lies below it and above the one before.</summary>
    public bool HoldsAt(int place)
    {
        bool any = Tests.Length == 0;
        foreach (CutTest test in Tests)
        {
            any |= test.HoldsAt(place);
        }

        return any != IsNegated;
    }
}

/// <summary>A test that holds from one place to another, or for all others.</summary>
/// <param name="Least">The first place.</param>
/// <param name="Greatest">The last place; below the first for none.</param>
/// <param name="IsOutside">Whether it holds for all others.</param>
internal readonly record struct CutTest(int Least, int Greatest, bool IsOutside)
{
    public bool HoldsAt(int place) => (place >= Least && place <= Greatest) != IsOutside;
}
