namespace CallCenter.Standards.Forms;

/// <summary>The forms of what stands in lists, anywhere in the documents of a form.</summary>
internal sealed class ItemForms
{
    private readonly HashSet<Form> walked = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Form> items = new(ReferenceEqualityComparer.Instance);

    public bool Contains(Form form) => items.Contains(form);

    public void Gather(Form form)
    {
        form = form.Bare;
        if (!walked.Add(form))
        {
            return;
        }

        if (form.Kind == FormKind.Array && !form.Parts[0].Bare.Members.IsEmpty)
        {
            items.Add(form.Parts[0].Bare);
        }

        foreach (Form part in form.Parts)
        {
            Gather(part);
        }

        foreach (MemberDefinition member in form.Members)
        {
            Gather(member.Form);
            foreach (MemberDefinition dependent in member.IsChoice ? member.Form.Bare.Values.SelectMany(code => form.MembersIf(member.Name, code)) : [])
            {
                Gather(dependent.Form);
            }
        }
    }
}
