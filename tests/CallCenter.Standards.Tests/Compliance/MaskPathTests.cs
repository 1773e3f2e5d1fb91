using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Compliance;

/// <summary>Masks take short ways where a text allows it; what they answer is what their definitions say, whatever signs the text is of.</summary>
public sealed class MaskPathTests
{
    private static readonly Gen<string> Pieces = Gen.Frequency(
        (3, Gen.Choose(0, char.MaxValue).Select(static unit => ((char)unit).ToString())),
        (2, Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32)),
        (3, Gen.Choose(' ', '~').Select(static unit => ((char)unit).ToString())),
        (2, Gen.Choose(0x4E00, 0x9FFF).Select(static unit => ((char)unit).ToString())),
        (4, Gen.Choose(0, 9).Select(static digit => digit.ToString(CultureInfo.InvariantCulture))),
        (5, Gen.Elements(
            "4111 1111 1111 1111", "378282246310005", "6222020000000000000", "11010519491231002X", "110105194912310", "4111", "1111", "2200", "81", "13812345678", "１３８", "𝟙𝟛𝟠", "٤١١١", "X", "ｘ", "*", "@", "li@b.cn", "市", "区", "上海", "新疆维吾尔自治区", "0086", "86138", "，", ",", "\n", " ", "\u00a0",
            "\u200b", "\u0301", "\ud800", "\udc00", "é", "👩‍👩‍👧", "·", "-", "—", "/", ".", "+", "＋")));

    private static Arbitrary<string> Texts { get; } = Gen.Choose(0, 30).SelectMany(count => Pieces.ArrayOf(count)).Select(string.Concat).ToArbitrary();

    [Property(MaxTest = 4000)]
    public Property Values_are_masked_as_their_definitions_say() => Prop.ForAll(
        Texts,
        Gen.Elements([.. Enum.GetValues<DataMask>().Where(static mask => mask != DataMask.Text)]).ToArbitrary(),
        (text, mask) => (DataMasks.Apply(text, mask) == PlainMasks.Of(text, mask)).Label($"{mask}: {text} → {DataMasks.Apply(text, mask)}, not {PlainMasks.Of(text, mask)}"));

    [Property(MaxTest = 4000)]
    public Property Card_and_identity_numbers_are_found_as_their_definitions_say() => Prop.ForAll(
        Texts,
        text => (SensitiveNumbers.Mask(text) == PlainMasks.Numbers(text)).Label($"{text} → {SensitiveNumbers.Mask(text)}, not {PlainMasks.Numbers(text)}"));

    /// <summary>Numbers as they are written, whole and cut, one after the other.</summary>
    [Property(MaxTest = 4000)]
    public Property Runs_of_numbers_are_masked_as_their_definitions_say() => Prop.ForAll(
        Gen.Choose(1, 8).SelectMany(count => Gen.Elements("4111111111111111", "4111 1111", "1111 1111", "110105", "19491231", "002X", "11010519491231002x", "5555555555554444", "9558800200000000121", " ", "-", "  ", "·", "7", "X").ArrayOf(count)).Select(string.Concat).ToArbitrary(),
        text => (SensitiveNumbers.Mask(text) == PlainMasks.Numbers(text)).Label($"{text} → {SensitiveNumbers.Mask(text)}, not {PlainMasks.Numbers(text)}"));

    /// <summary>Each decimal digit that .NET knows, at each place beside signs that are looked at together.</summary>
    [Fact]
    public void A_digit_of_any_script_begins_a_number()
    {
        string[] ones = [.. Enumerable.Range(0, 0x20000).Where(Rune.IsValid).Select(char.ConvertFromUtf32).Where(static sign => CharUnicodeInfo.GetDecimalDigitValue(sign, 0) == 4)];

        Assert.True(ones.Length > 60);
        Assert.All(ones, four =>
        {
            for (int before = 0; before < 18; before++)
            {
                string text = new string('客', before) + four + "111111111111111，" + new string('服', 9);
                Assert.True(SensitiveNumbers.IsIn(text), text);
            }
        });
    }

    [Fact]
    public void What_hides_nothing_is_the_same_text()
    {
        const string Note = "客户咨询信用卡年费，已说明减免条件并记录。";

        Assert.Same(Note, DataMasks.Apply(Note, DataMask.Text));
        Assert.All(Enum.GetValues<DataMask>(), mask =>
        {
            string once = DataMasks.Apply("李华 138", mask);
            Assert.Same(once, DataMasks.Apply(once, mask));
        });
    }
}
