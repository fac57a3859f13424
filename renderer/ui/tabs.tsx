import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './tabs.css';

export type TabSpec<K extends string> = {
  readonly key: K;
  readonly label: string;
  /** Small count beside the words: something to look at. */
  readonly mark?: number;
  readonly content: ReactNode;
};

type TabsProps<K extends string> = {
  readonly label: string;
  readonly tabs: readonly TabSpec<K>[];
  readonly value: K;
  readonly onChange: (key: K) => void;
};

/** Tabs with one panel shown at a time. */
export function Tabs<K extends string>({ label, tabs, value, onChange }: TabsProps<K>) {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.key === key);
        if (chosen) onChange(chosen.key);
      }}
    >
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.key} id={tab.key} className="tab">
            {tab.label}
            {tab.mark ? <span className="tab-mark">{tab.mark}</span> : null}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.key} id={tab.key} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
