using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Decisions;

/// <summary>How what is read of decision models looks in JSON.</summary>
internal static class DmnForms
{
    public static MembersForm<DmnInput> Input { get; } = Form.Of<DmnInput>("输入", "Input", static (m, e) =>
    {
        var field = m.Required("field", e?.Field, As.AnyText, "字段", "Field");
        var expression = m.Required("expression", e?.Expression, As.AnyText, "表达式", "Expression");
        return m.IsComplete ? new DmnInput(field, expression) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All => RegisteredForm.Of(Input);
}
