import { Skeleton } from '../kit';

/** Rows that are not known yet, in their size. */
export function RowSkeletons() {
  return (
    <div aria-hidden="true">
      {['60%', '45%', '70%', '50%', '65%', '40%'].map((width) => (
        <div key={width} className="row-skeleton">
          <Skeleton width="36px" height="36px" />
          <div>
            <Skeleton width={width} height="14px" />
            <Skeleton width="85%" height="12px" />
          </div>
        </div>
      ))}
    </div>
  );
}
