import { Crop, Crosshair, EyeOff, Stamp, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Tab, TabList, TabPanel } from 'react-aria-components';
import { BlurTool } from './blur-tool.tsx';
import { CutTool } from './cut-tool.tsx';
import { FocusTool } from './focus-tool.tsx';
import { LightTool } from './light-tool.tsx';
import { MarkTool } from './mark-tool.tsx';
import { tools as toolNames, type EditorTools } from './use-editor.ts';

const icons = { cut: Crop, light: Sun, blur: EyeOff, focus: Crosshair, mark: Stamp } as const;
const panels = { cut: CutTool, light: LightTool, blur: BlurTool, focus: FocusTool, mark: MarkTool } as const;

/** The tools, one under the other. */
export function ToolRail() {
  const { t } = useTranslation();
  return (
    <TabList className="editor-rail" aria-label={t('photoEditor.tools')}>
      {toolNames.map((key) => {
        const Icon = icons[key];
        return (
          <Tab key={key} id={key} className="editor-tool">
            <Icon size={19} aria-hidden />
            {t(`photoEditor.tool.${key}`)}
          </Tab>
        );
      })}
    </TabList>
  );
}

/** What can be set about the tool in hand. */
export function ToolPanel({ tools }: { readonly tools: EditorTools }) {
  return toolNames.map((key) => {
    const Panel = panels[key];
    return (
      <TabPanel key={key} id={key} className="editor-panel">
        <Panel tools={tools} />
      </TabPanel>
    );
  });
}
