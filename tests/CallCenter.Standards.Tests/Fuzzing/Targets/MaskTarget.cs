namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Texts that are masked: whatever they are, masking again changes nothing, and of card and identity numbers none stays whole.</summary>
internal sealed class MaskTarget() : FuzzTarget("masked-text", 6)
{
    private static readonly string[] Right =
    [
        "客户13812345678来电，卡号4111 1111 1111 1111，邮箱li@b.cn", "Call back on +44 20 7946 0958, order 20260301", "身份证11010519491231002X、6222020000000000000", "13812344111·1111 1111 1111", "a.b@c.de 4111-1111-1111-1111@x.cn",
    ];

    private static readonly string[] Pieces =
    [
        "4111", "1111", "6222 0200 0001", "138", "13812345678", "１３８", "𝟙𝟛𝟠", "٤١١١", "11010519491231002X", "X", "*", "**", "@", "@b.cn", ".", "·", "/", "-", "—", " ", "\u00a0", "\u200b", "\u202e", "+", "＋", "(", "，", "市", "李", "é", "👩‍👩‍👧", "0", "5", "\0", "\ud800", "\n",
    ];

    public override byte[] Draw(Random random) => WildText.Bytes(random.Next(3) == 0 ? TextMutation.Of(random.Pick(Right), random, Pieces) : string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => random.Pick(Pieces))));

    public override bool Run(byte[] input)
    {
        string text = WildText.Of(input);
        bool isMasked = false;
        foreach (DataMask mask in Enum.GetValues<DataMask>())
        {
            string once = DataMasks.Apply(text, mask);
            FuzzFault.Unless(DataMasks.Apply(once, mask) == once, $"{mask} masks again what it masked.");
            isMasked |= mask == DataMask.Text && once != text;
        }

        FuzzFault.Unless(!SensitiveNumbers.IsIn(DataMasks.Apply(text, DataMask.Text)), "A card or identity number stays whole.");
        return isMasked;
    }
}
