/** Quality reports on institutions that do not exist, as table. */
export const sampleDeqarTable = `report_id,agency,activity_type,status,decision,valid_from,valid_to,report_url,institution_deqar_id,institution_eter_id,institution_name,institution_name_other,institution_country,programme_name,qf_ehea_level
1,SAMPLE-QA,institutional,part of obligatory EQA system,positive,2018-01-01,2024-12-31,https://reports.example/1,DEQARINST9001,RO9001,Sample University,Universitatea Exemplu;Uni Sample,RO,,first cycle;second cycle
2,SAMPLE-QA,programme,1,3,2019-01-01,,,DEQARINST9001,,Sample University,,RO,"Astrology, applied",1
3,OTHER-QA,institutional,voluntary,positive,2018-01-01,2024-12-31,,DEQARINST9002,,Willing Academy,,DE,,
4,SAMPLE-QA,institutional,1,positive with conditions or restrictions,2018-01-01,2024-12-31,,DEQARINST9003,,Careful College,,RO,,
5,SAMPLE-QA,institutional,1,not applicable,2018-01-01,2024-12-31,,DEQARINST9004,,Silent School,,RO,,
`

export const sampleDeqarJson = JSON.stringify({
  kind: 'wanderbuch-deqar-reports',
  title: 'Sample quality reports',
  source: 'https://registry.example/reports',
  day: '2026-11-01',
  test: true,
  reports: [
    {
      report_id: '1',
      agency: 'SAMPLE-QA',
      status: 1,
      decision: 1,
      valid_from: '2018-01-01',
      valid_to: '2024-12-31',
      institution_deqar_id: 'DEQARINST9001',
      institution_name: 'Sample University',
      institution_country: 'RO',
      qf_ehea_level: [1, 2],
    },
  ],
})
