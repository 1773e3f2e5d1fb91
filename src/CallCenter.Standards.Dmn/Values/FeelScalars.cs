namespace CallCenter.Standards.Dmn;

/// <summary>True or false.</summary>
public sealed class FeelBoolean : FeelValue
{
    internal static readonly FeelBoolean True = new(true);
    internal static readonly FeelBoolean False = new(false);

    private FeelBoolean(bool value) => Value = value;

    /// <summary>The value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Boolean;

    internal static FeelBoolean Of(bool value) => value ? True : False;

    private protected override bool Same(FeelValue other) => Value == ((FeelBoolean)other).Value;

    private protected override int Hash() => Value.GetHashCode();
}

/// <summary>A number.</summary>
public sealed class FeelNumber : FeelValue
{
    internal FeelNumber(Decimal34 value) => Value = value;

    /// <summary>The value.</summary>
    public Decimal34 Value { get; }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Number;

    internal static FeelNumber Of(long value) => new(Decimal34.Of(value));

    private protected override bool Same(FeelValue other) => Value == ((FeelNumber)other).Value;

    private protected override int Hash() => Value.GetHashCode();
}

/// <summary>A string; its characters are Unicode code points.</summary>
public sealed class FeelText : FeelValue
{
    internal FeelText(string value) => Value = value;

    /// <summary>The value.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Text;

    internal override int LongestText => Value.Length;

    private protected override bool Same(FeelValue other) => Value == ((FeelText)other).Value;

    private protected override int Hash() => Value.GetHashCode(StringComparison.Ordinal);
}
