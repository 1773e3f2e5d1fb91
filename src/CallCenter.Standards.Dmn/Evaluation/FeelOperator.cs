namespace CallCenter.Standards.Dmn;

/// <summary>The operators of two values.</summary>
internal enum FeelOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>Operators by their signs.</summary>
internal static class FeelOperators
{
    private static readonly string[] Signs = ["+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">="];

    public static FeelOperator Of(string sign) => (FeelOperator)Array.IndexOf(Signs, sign);

    public static string Sign(this FeelOperator of) => Signs[(int)of];
}
