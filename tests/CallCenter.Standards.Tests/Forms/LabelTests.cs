using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>What people call a member is what it is in its form: one name has several senses, and each has its own words.</summary>
public sealed class LabelTests
{
    /// <summary>Words that say no more than the name itself, so that they fit whatever it stands for.</summary>
    private static readonly HashSet<string> General =
    [
        "动作", "原因", "拒绝原因", "其他拒绝原因", "类型", "类别", "状态", "结论", "结果", "事件", "时间", "时长", "日期", "编号", "代码", "名称", "说明", "备注", "内容", "来源", "版本", "取值", "数值", "字段", "规则", "条件", "适用条件", "单位", "问题", "位置",
        "严重程度", "问题类型", "复杂程度", "紧急程度", "优劣方向", "到期时点", "理由", "准则",
    ];

    /// <summary>Every form of an object: those of books, and those of answers and states.</summary>
    private static IEnumerable<Form> Objects => FormRegistry.Types.Select(type => FormRegistry.TryFind(type, out RegisteredForm? form) ? form.Form : null).OfType<Form>().SelectMany(form => Walk(form, [])).Concat(BookForms.Objects).Distinct();

    [Fact]
    public void A_label_of_a_name_stands_for_values_of_one_type()
    {
        FoundLabel[] labels = [.. Objects.SelectMany(form => form.Members.Select(member => new FoundLabel(form.Words?.Chinese ?? form.Type.Name, member.Name, member.Words.Chinese!, Sense(member.Form))))];

        Assert.True(labels.Length > 1_500, $"{labels.Length} labels");
        Assert.Empty(
            from label in labels
            group label by (label.Name, label.Words) into same
            where !General.Contains(same.Key.Words)
            let senses = same.Select(label => label.Sense).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray()
            where senses.Length > 1
            select $"{same.Key.Name} “{same.Key.Words}”: {string.Join(" | ", senses.Select(sense => $"{sense} ({string.Join('、', same.Where(label => label.Sense == sense).Select(label => label.Form).Distinct())})"))}");
    }

    /// <summary>The areas themselves, and what belongs to an area by what it holds.</summary>
    private static readonly HashSet<string> OfTheArea = ["StaffRecord.qualityPoints", "OpenCaseModes.quality", "OpenCaseModes.routing", "FollowUpReport.teams"];

    /// <summary>"转接原因" of a clock's refusal: a word of one area in the forms of another.</summary>
    [Theory]
    [InlineData("转接", "Transfer", "transfer", "Routing")]
    [InlineData("回访", "Callback", "call", "Callbacks")]
    [InlineData("质检", "Review", "review", "Quality")]
    [InlineData("考试", "Exam", "exam", "Training")]
    [InlineData("违规", "Violation", "violation", "Compliance")]
    public void A_word_of_an_area_stands_in_its_forms_or_is_said_in_both_languages(string word, string type, string english, string area) => Assert.Empty(
        from form in Objects
        where form.Type.Namespace?.EndsWith('.' + area, StringComparison.Ordinal) != true && !form.Type.Name.Contains(type, StringComparison.Ordinal)
        from member in form.Members
        where member.Words.Chinese!.Contains(word, StringComparison.Ordinal) && form.Words?.Chinese?.Contains(word, StringComparison.Ordinal) != true
        where !member.Words.English!.Contains(english, StringComparison.OrdinalIgnoreCase) && !member.Property.Contains(type, StringComparison.OrdinalIgnoreCase) && !member.Form.Type.Name.Contains(type, StringComparison.OrdinalIgnoreCase) && JsonForms.ItemOf(member.Form).Type.Namespace?.EndsWith('.' + area, StringComparison.Ordinal) != true
        where !OfTheArea.Contains($"{form.Type.Name}.{member.Name}")
        select $"{form.Type.Name}.{member.Name}: {member.Words.Chinese} / {member.Words.English}");

    /// <summary>A text, a word of an enumeration and a time are of senses that no label fits at once; what is held by its definition in one form is named by its code in another.</summary>
    private static string? Sense(Form form)
    {
        Type type = Nullable.GetUnderlyingType(JsonForms.ItemOf(form).Bare.Type) ?? JsonForms.ItemOf(form).Bare.Type;
        return type == typeof(string) || type == typeof(LocalizedText) ? "text" : (type.IsEnum && type.Name != "OpenCaseMode") || type == typeof(Instant) || type == typeof(LocalDate) ? type.Name : null;
    }

    private static IEnumerable<Form> Walk(Form form, HashSet<Form> seen)
    {
        Form bare = form.Bare;
        if (!seen.Add(bare))
        {
            yield break;
        }

        if (!bare.Members.IsEmpty)
        {
            yield return bare;
        }

        foreach (Form inner in bare.Members.Select(member => member.Form).Concat(bare.Parts).SelectMany(part => Walk(part, seen)))
        {
            yield return inner;
        }
    }

    private sealed record FoundLabel(string Form, string Name, string Words, string? Sense);
}
