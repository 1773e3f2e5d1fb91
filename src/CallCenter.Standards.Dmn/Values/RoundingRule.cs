namespace CallCenter.Standards.Dmn;

/// <summary>How a number loses digits.</summary>
internal enum RoundingRule
{
    HalfEven,
    HalfUp,
    HalfDown,
    Up,
    Down,
    Floor,
    Ceiling,
}
