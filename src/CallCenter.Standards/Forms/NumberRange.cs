namespace CallCenter.Standards.Forms;

/// <summary>The numbers that a form takes.</summary>
/// <param name="IsWhole">Whether they are whole.</param>
/// <param name="Least">The least; null where there is none.</param>
/// <param name="Greatest">The greatest; null where there is none.</param>
internal sealed record NumberRange(bool IsWhole, decimal? Least, decimal? Greatest)
{
    /// <summary>Whether a number is one of them.</summary>
    public bool Holds(decimal number) => (!IsWhole || decimal.IsInteger(number)) && number >= (Least ?? decimal.MinValue) && number <= (Greatest ?? decimal.MaxValue);
}
